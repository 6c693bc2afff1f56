package dev.laurel.metrics.web;

import dev.laurel.chassis.web.ProblemException;
import dev.laurel.metrics.application.CountContest;
import dev.laurel.metrics.domain.Seal;
import java.time.Instant;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Asks for counts and tells how far they are. */
@RestController
class CountController {

    private final CountContest counts;

    CountController(CountContest counts) {
        this.counts = counts;
    }

    /** A count that was begun. */
    record CountView(String contestId, int number, int partitions) {}

    /** How far the newest count is; number 0 if none was begun. */
    record StandingView(String contestId, int number, int partitions, boolean complete, List<SealView> sealed) {}

    /** A partition that has sealed. */
    record SealView(int partition, Instant cutOff, long endOffset) {}

    @PostMapping("/api/v1/contests/{id}/count")
    @ResponseStatus(HttpStatus.ACCEPTED)
    CountView count(@PathVariable("id") String contestId) throws InterruptedException {
        CountContest.Answer answer = counts.count(contestId);
        if (answer instanceof CountContest.Requested requested) {
            return new CountView(requested.contestId(), requested.number(), requested.partitions());
        }
        throw problem(contestId, answer);
    }

    @GetMapping("/api/v1/contests/{id}/count")
    StandingView standing(@PathVariable("id") String contestId) {
        CountContest.Standing standing = counts.find(contestId).orElseThrow(() -> unknown(contestId));
        List<SealView> sealed = standing.seals().entrySet().stream()
                .map(entry -> view(entry.getKey(), entry.getValue()))
                .toList();
        return new StandingView(contestId, standing.number(), standing.partitions(), standing.isComplete(), sealed);
    }

    private static SealView view(int partition, Seal seal) {
        return new SealView(partition, Instant.ofEpochMilli(seal.cutOff()), seal.endOffset());
    }

    private static ProblemException problem(String contestId, CountContest.Answer answer) {
        if (answer instanceof CountContest.TooEarly early) {
            return new ProblemException(
                    HttpStatus.CONFLICT,
                    "before-cut-off",
                    "The contest still runs",
                    "Facts count until " + early.cutOff() + "; count after that.");
        }
        if (answer instanceof CountContest.NotWritten unwritten) {
            return new ProblemException(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "log-unavailable",
                    "The log cannot be written",
                    "Count " + unwritten.number()
                            + " may have reached some partitions only; asking again completes it.");
        }
        return unknown(contestId);
    }

    private static ProblemException unknown(String contestId) {
        return ProblemException.notFound("No contest " + contestId + " is known.");
    }
}
