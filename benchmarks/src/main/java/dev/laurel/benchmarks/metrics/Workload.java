package dev.laurel.benchmarks.metrics;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * What a contender is given.
 *
 * @param bootstrapServers the broker
 * @param topic            holds {@code facts} records over {@code partitions} partitions
 * @param facts            how many records there are
 * @param warmUp           how many of them go by before the clock starts
 * @param mongoUri         an empty document store
 * @param redisPort        port of an empty Redis on the loopback interface, or 0 where there is none
 * @param directory        for files of the contender's own
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Workload(
        String bootstrapServers,
        String topic,
        int partitions,
        long facts,
        long warmUp,
        String mongoUri,
        int redisPort,
        String directory) {}
