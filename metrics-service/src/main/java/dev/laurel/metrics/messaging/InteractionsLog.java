package dev.laurel.metrics.messaging;

import dev.laurel.contracts.Topics;
import dev.laurel.metrics.application.ArticlePartitions;
import dev.laurel.metrics.domain.LogId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.utils.Utils;
import org.jspecify.annotations.Nullable;

/** Which log the interactions topic is now. Asked once per start: a topic is not exchanged under a running service. */
final class InteractionsLog implements ArticlePartitions {

    private static final long PATIENCE_SECONDS = 30;

    private final Map<String, Object> connection;
    private volatile @Nullable Identity identity;

    InteractionsLog(Map<String, Object> connection) {
        this.connection = Map.copyOf(connection);
    }

    /** A log that need not be asked about. */
    InteractionsLog(LogId anyPartition, int partitions) {
        this.connection = Map.of();
        this.identity = new Identity(anyPartition.clusterId(), anyPartition.topicId(), partitions);
    }

    private record Identity(String clusterId, String topicId, int partitions) {}

    LogId id(int partition) {
        Identity known = identity();
        return new LogId(known.clusterId(), known.topicId(), partition);
    }

    int partitions() {
        return identity().partitions();
    }

    @Override
    public int of(String articleId) {
        return partitionOf(articleId.getBytes(StandardCharsets.UTF_8), partitions());
    }

    /** Where Kafka's own partitioner puts a key. */
    static int partitionOf(byte[] key, int partitions) {
        return Utils.toPositive(Utils.murmur2(key)) % partitions;
    }

    private Identity identity() {
        Identity known = identity;
        if (known == null) {
            known = ask();
            identity = known;
        }
        return known;
    }

    private Identity ask() {
        try (Admin admin = Admin.create(connection)) {
            String cluster = admin.describeCluster().clusterId().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            var topic = admin.describeTopics(List.of(Topics.INTERACTIONS))
                    .allTopicNames()
                    .get(PATIENCE_SECONDS, TimeUnit.SECONDS)
                    .values()
                    .iterator()
                    .next();
            return new Identity(
                    cluster, topic.topicId().toString(), topic.partitions().size());
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the broker does not say which log " + Topics.INTERACTIONS + " is", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
