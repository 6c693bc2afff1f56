package dev.laurel.ranking.application;

import dev.laurel.ranking.domain.Change;

/** Reads what somebody would like to try out. */
@FunctionalInterface
public interface ReadChanges {

    /** The change that the body describes; throws what the caller is to be told if it describes none. */
    Change read(String contestId, byte[] body);
}
