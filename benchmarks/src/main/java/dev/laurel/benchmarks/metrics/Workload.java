package dev.laurel.benchmarks.metrics;

import java.nio.file.Path;

/**
 * What a contender is given.
 *
 * @param bootstrapServers the broker
 * @param topic            holds {@code facts} records over {@code partitions} partitions
 * @param facts            how many records there are
 * @param warmUp           how many of them go by before the clock starts
 * @param mongoUri         an empty document store
 * @param redisPort        port of a Redis on the loopback interface, or 0 where there is none
 * @param directory        for files of the contender's own
 */
public record Workload(
        String bootstrapServers,
        String topic,
        int partitions,
        long facts,
        long warmUp,
        String mongoUri,
        int redisPort,
        String directory) {

    Workload in(Path own) {
        return new Workload(bootstrapServers, topic, partitions, facts, warmUp, mongoUri, redisPort, own.toString());
    }
}
