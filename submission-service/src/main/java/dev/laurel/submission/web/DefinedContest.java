package dev.laurel.submission.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.laurel.contest.Fault;
import dev.laurel.contracts.contests.ContestState;
import java.util.List;

/**
 * The state of a contest whose definition was just taken over.
 *
 * @param warnings what is odd in the document without being wrong; left out if nothing is
 */
record DefinedContest(
        @JsonUnwrapped ContestState contest,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Fault> warnings) {}
