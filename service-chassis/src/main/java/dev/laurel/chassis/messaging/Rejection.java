package dev.laurel.chassis.messaging;

import org.jspecify.annotations.Nullable;

/**
 * Why a record could not be used.
 *
 * @param code a short stable word, such as {@code unreadable} or {@code unknownKind}
 * @param field the field at fault, or null when it is the whole record
 * @param detail what was wrong and what would be right, for a person
 */
public record Rejection(String code, @Nullable String field, String detail) {}
