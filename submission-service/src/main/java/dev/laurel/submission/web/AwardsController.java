package dev.laurel.submission.web;

import dev.laurel.chassis.security.Caller;
import dev.laurel.chassis.web.FieldFault;
import dev.laurel.chassis.web.ProblemException;
import dev.laurel.submission.application.ActOnAwards;
import dev.laurel.submission.domain.Contest;
import dev.laurel.submission.wire.ContestRecords;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What operators decide about awards, each with a reason. Answers with the contest's state afterwards. */
@RestController
@RequestMapping("/api/v1/contests/{contestId}")
class AwardsController {

    private static final int MOST_PICKS = 10_000;

    private final ActOnAwards act;

    AwardsController(ActOnAwards act) {
        this.act = act;
    }

    record QuotaRequest(
            @Nullable String part,
            @Nullable Integer places,
            @Nullable String reason) {}

    record PicksRequest(
            @Nullable List<PickRequest> picks, @Nullable String reason) {}

    record PickRequest(@Nullable String unitId, @Nullable String grade) {}

    record ChoiceRequest(@Nullable String award, @Nullable String reason) {}

    record DrawRequest(
            @Nullable String round,
            @Nullable String commitment,
            @Nullable String eligibleDigest,
            @Nullable String secret,
            @Nullable String beacon) {}

    @PutMapping(path = "/awards/{awardId}/quota", consumes = Json.NO_FORM)
    ResponseEntity<byte[]> quota(
            @PathVariable String contestId,
            @PathVariable String awardId,
            @RequestBody byte[] body,
            Authentication authentication) {
        var request = Bodies.read(body, QuotaRequest.class, "{\"places\": 10, \"reason\": \"…\"}");
        int places = Bodies.required(request.places(), "places", "0 or more");
        if (places < 0) {
            throw Bodies.invalid(List.of(new FieldFault("places", places + " is negative", "0 or more")));
        }
        var by = by(request.reason(), authentication);
        return answer(contestId, () -> act.lowerQuota(contestId, awardId, request.part(), places, by));
    }

    @PutMapping(path = "/awards/{awardId}/picks", consumes = Json.NO_FORM)
    ResponseEntity<byte[]> picks(
            @PathVariable String contestId,
            @PathVariable String awardId,
            @RequestBody byte[] body,
            Authentication authentication) {
        String example = "{\"picks\": [{\"unitId\": \"…\"}], \"reason\": \"…\"}";
        var request = Bodies.read(body, PicksRequest.class, example);
        List<PickRequest> picks = Bodies.required(request.picks(), "picks", example);
        if (picks.size() > MOST_PICKS) {
            throw Bodies.invalid(List.of(new FieldFault("picks", "are too many", "at most " + MOST_PICKS)));
        }
        Set<String> seen = new HashSet<>();
        List<ActOnAwards.Picked> picked = picks.stream()
                .map(pick -> new ActOnAwards.Picked(
                        Bodies.required(pick.unitId(), "picks.unitId", "an article, author or column"), pick.grade()))
                .filter(pick -> seen.add(pick.unitId()))
                .toList();
        var by = by(request.reason(), authentication);
        return answer(contestId, () -> act.pick(contestId, awardId, picked, by));
    }

    @PutMapping(path = "/awards/{awardId}/draw", consumes = Json.NO_FORM)
    ResponseEntity<byte[]> draw(
            @PathVariable String contestId,
            @PathVariable String awardId,
            @RequestBody byte[] body,
            Authentication authentication) {
        var request = Bodies.read(body, DrawRequest.class, "{\"commitment\": \"<SHA-256 of the secret>\"}");
        refuseUnlike("round", request.round(), "\\d{4}-\\d\\d-\\d\\d", "the Monday of the week, such as 2024-04-01");
        refuseUnlike("commitment", request.commitment(), "[0-9a-f]{64}", "64 hexadecimal digits in lower case");
        refuseUnlike("eligibleDigest", request.eligibleDigest(), "[0-9a-f]{64}", "64 hexadecimal digits");
        refuseUnlike("secret", request.secret(), "([0-9a-f]{2}){1,100}", "1 to 100 bytes in hexadecimal digits");
        refuseUnlike("beacon", request.beacon(), ".{1,1000}", "1 to 1000 characters");
        var step = new ActOnAwards.DrawStep(
                awardId,
                request.round(),
                request.commitment(),
                request.eligibleDigest(),
                request.secret(),
                request.beacon());
        var by = new ActOnAwards.By("", Caller.of(authentication).subject());
        return answer(contestId, () -> act.draw(contestId, step, by));
    }

    @PutMapping(path = "/groups/{groupId}/choices/{authorId}", consumes = Json.NO_FORM)
    ResponseEntity<byte[]> choice(
            @PathVariable String contestId,
            @PathVariable String groupId,
            @PathVariable String authorId,
            @RequestBody byte[] body,
            Authentication authentication) {
        var request = Bodies.read(body, ChoiceRequest.class, "{\"award\": \"…\", \"reason\": \"…\"}");
        String award = Bodies.required(request.award(), "award", "an award of the group");
        var by = by(request.reason(), authentication);
        return answer(contestId, () -> act.choose(contestId, groupId, authorId, award, by));
    }

    private static void refuseUnlike(String field, @Nullable String value, String pattern, String expected) {
        if (value != null && !value.matches(pattern)) {
            throw Bodies.invalid(List.of(new FieldFault(field, "is not as it should be", expected)));
        }
    }

    private static ActOnAwards.By by(@Nullable String reason, Authentication authentication) {
        return new ActOnAwards.By(
                Bodies.reason(reason), Caller.of(authentication).subject());
    }

    private static ResponseEntity<byte[]> answer(String contestId, Supplier<@Nullable Contest> asked) {
        Contest contest = Refusals.conflict(asked);
        if (contest == null) {
            throw ProblemException.notFound("There is no contest \"" + contestId + "\".");
        }
        return Json.ok(ContestRecords.state(contest));
    }
}
