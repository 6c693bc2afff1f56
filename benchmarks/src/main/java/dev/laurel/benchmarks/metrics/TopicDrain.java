package dev.laurel.benchmarks.metrics;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads a topic from its start to the end that stood when it began, one batch after the other. */
final class TopicDrain {

    private static final int MOST_AT_ONCE = 10_000;

    private TopicDrain() {}

    /** What is done with a batch. */
    interface Batch {
        void accept(ConsumerRecords<byte[], byte[]> records) throws Exception;
    }

    /** The pace after the warm-up. */
    static Stopwatch.Pace run(Workload workload, Batch batch) throws Exception {
        var stopwatch = Stopwatch.ofThisProcess(workload);
        long done = 0;
        int mostAtOnce = (int) Math.max(100, Math.min(MOST_AT_ONCE, workload.facts() / 50));
        try (var consumer = consumer(workload.bootstrapServers(), mostAtOnce)) {
            List<TopicPartition> partitions = IntStream.range(0, workload.partitions())
                    .mapToObj(partition -> new TopicPartition(workload.topic(), partition))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            long end = ends.values().stream().mapToLong(Long::longValue).sum();
            while (done < end) {
                ConsumerRecords<byte[], byte[]> records = consumer.poll(Duration.ofSeconds(1));
                batch.accept(records);
                done += records.count();
                stopwatch.passed(done);
            }
            return stopwatch.stop(done);
        }
    }

    static KafkaConsumer<byte[], byte[]> consumer(String bootstrapServers) {
        return consumer(bootstrapServers, MOST_AT_ONCE);
    }

    private static KafkaConsumer<byte[], byte[]> consumer(String bootstrapServers, int mostAtOnce) {
        var settings = new Properties();
        settings.put("bootstrap.servers", bootstrapServers);
        settings.put("key.deserializer", ByteArrayDeserializer.class.getName());
        settings.put("value.deserializer", ByteArrayDeserializer.class.getName());
        settings.put("enable.auto.commit", "false");
        settings.put("max.poll.records", Integer.toString(mostAtOnce));
        settings.put("fetch.max.bytes", Integer.toString(32 << 20));
        settings.put("max.partition.fetch.bytes", Integer.toString(4 << 20));
        return new KafkaConsumer<>(settings);
    }
}
