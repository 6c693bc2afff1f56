package dev.laurel.chassis.health;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/** What health indicators ask the broker, with a bound on the time of each question. */
final class HealthAdmin implements AutoCloseable {

    private final Admin admin;

    HealthAdmin(Admin admin) {
        this.admin = admin;
    }

    int nodes(Duration patience) throws ExecutionException, InterruptedException, TimeoutException {
        var options = new DescribeClusterOptions().timeoutMs((int) patience.toMillis());
        return admin.describeCluster(options)
                .nodes()
                .get(patience.toMillis(), TimeUnit.MILLISECONDS)
                .size();
    }

    /** The next offset to be written (latest) or the first one kept (earliest) of each partition. */
    Map<TopicPartition, Long> offsets(Set<TopicPartition> partitions, OffsetSpec which, Duration patience)
            throws ExecutionException, InterruptedException, TimeoutException {
        var request = new HashMap<TopicPartition, OffsetSpec>();
        partitions.forEach(partition -> request.put(partition, which));
        var options = new ListOffsetsOptions().timeoutMs((int) patience.toMillis());
        var offsets = new HashMap<TopicPartition, Long>();
        admin.listOffsets(request, options)
                .all()
                .get(patience.toMillis(), TimeUnit.MILLISECONDS)
                .forEach((partition, info) -> offsets.put(partition, info.offset()));
        return offsets;
    }

    /** What the group committed; partitions it committed nothing for are absent. */
    Map<TopicPartition, Long> committed(String group, Duration patience)
            throws ExecutionException, InterruptedException, TimeoutException {
        var offsets = new HashMap<TopicPartition, Long>();
        admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get(patience.toMillis(), TimeUnit.MILLISECONDS)
                .forEach((partition, committed) -> {
                    if (committed != null) {
                        offsets.put(partition, committed.offset());
                    }
                });
        return offsets;
    }

    @Override
    public void close() {
        admin.close(Duration.ofSeconds(1));
    }
}
