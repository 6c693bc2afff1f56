package dev.laurel.notification.application;

import dev.laurel.notification.domain.Words;

/** Learns how a contest is called, and tells the authors who waited for that. A new title alone is no news. */
public final class LearnTitle {

    /** Version of a title that came with a result; any version of the contest itself is newer. */
    static final long BORROWED = 0;

    private final Titles titles;
    private final TellAuthor authors;

    public LearnTitle(Titles titles, TellAuthor authors) {
        this.titles = titles;
        this.authors = authors;
    }

    /**
     * Takes in a title, in any order and any number of times.
     *
     * @param version of the contest that the title stands in
     */
    public void learn(String contestId, long version, Words title) {
        titles.learn(contestId, version, title);
        authors.tellWaiting(contestId);
    }
}
