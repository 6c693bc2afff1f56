package dev.laurel.chassis.state;

import java.time.Instant;

/**
 * The newest state of one key as it goes to a compacted topic.
 *
 * @param key the record's key
 * @param sequence the version, ordered as a string: {@link dev.laurel.contracts.CloudEvents#sequence(long)}
 * @param type the CloudEvents type, such as {@code dev.laurel.entry.v1}
 * @param at when the state came to be
 * @param body the JSON body; not copied, must not be changed afterwards
 */
@SuppressWarnings("ArrayRecordComponent") // Bodies are handed through, never compared.
public record StateRecord(String key, String sequence, String type, Instant at, byte[] body) {}
