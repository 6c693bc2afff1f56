package dev.laurel.ranking.application;

import dev.laurel.ranking.domain.PublishedResult;

/** Tells other services of published results. What is stored is told at last, whatever fails in between. */
public interface Announcements {

    /** Tells of a revision; does not wait. */
    void announce(PublishedResult head);
}
