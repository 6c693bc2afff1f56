package dev.laurel.notification.application;

import dev.laurel.notification.domain.Words;
import org.jspecify.annotations.Nullable;

/** How contests are called. */
public interface Titles {

    /** Keeps a title unless one of the same or a higher version is known. */
    void learn(String contestId, long version, Words title);

    /** The newest title; {@code null} while the contest is unknown. */
    @Nullable
    Words of(String contestId);
}
