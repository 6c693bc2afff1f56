package dev.laurel.ranking.application;

import dev.laurel.ranking.domain.Candidate;
import dev.laurel.ranking.domain.PublishedResult;
import java.util.List;
import java.util.Optional;

/** Published revisions, for ever. Standings are named by their digest, heads by contest and revision. */
public interface Results {

    /** The newest revision of a contest. */
    Optional<PublishedResult> newest(String contestId);

    /** The newest revision of every contest that has one. */
    List<PublishedResult> newestOfAll();

    /** One revision. */
    Optional<PublishedResult> find(String contestId, int revision);

    /** Stores the rows of the standings under their digest; repeating it changes nothing. */
    void storeStandings(String digest, Candidate candidate);

    /** Stores what the result was worked out from; repeating it changes nothing. Returns its digest. */
    String storeInputs(Candidate candidate);

    /**
     * Makes a revision public. The only step that can be seen; rows and inputs are stored before it.
     *
     * @return false, and nothing is changed, if the contest has a revision of this number already
     */
    boolean add(PublishedResult head);

    /**
     * Rows of a published revision as JSON objects, from {@code rank} on, at most {@code limit}.
     *
     * @param head the revision
     */
    List<String> rows(PublishedResult head, int rank, int limit);
}
