package dev.laurel.submission.web;

import dev.laurel.chassis.security.Caller;
import dev.laurel.chassis.security.Role;
import dev.laurel.chassis.web.FieldFault;
import dev.laurel.chassis.web.ProblemException;
import dev.laurel.contracts.Limits;
import dev.laurel.submission.application.FindSheets;
import dev.laurel.submission.application.ScoreUnit;
import dev.laurel.submission.application.WithdrawSheet;
import dev.laurel.submission.domain.Sheet;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The jury's sheets. A juror writes and reads the own ones; another's do not exist for it, until it has submitted its own
 * about the same entry or column. No answer has a counter in it.
 */
@RestController
@RequestMapping("/api/v1/contests/{contestId}/reviews")
class ReviewsController {

    private static final String EXAMPLE =
            "{\"status\": \"draft, submitted or conflict\", \"scores\": {\"overall\": 80}, \"comment\": \"…\"}";

    private final ScoreUnit scoreUnit;
    private final FindSheets findSheets;
    private final WithdrawSheet withdrawSheet;

    ReviewsController(ScoreUnit scoreUnit, FindSheets findSheets, WithdrawSheet withdrawSheet) {
        this.scoreUnit = scoreUnit;
        this.findSheets = findSheets;
        this.withdrawSheet = withdrawSheet;
    }

    /** What a juror sends. */
    record SheetRequest(
            @Nullable String status,
            @Nullable Map<String, @Nullable BigDecimal> scores,
            @Nullable String comment) {}

    /** Why a sheet is set aside. */
    record Withdrawal(@Nullable String reason) {}

    @PutMapping(path = "/{jurorId}/{unit}/{unitId}", consumes = Json.NO_FORM)
    ResponseEntity<byte[]> write(
            @PathVariable String contestId,
            @PathVariable String jurorId,
            @PathVariable String unit,
            @PathVariable String unitId,
            @RequestBody byte[] body,
            Authentication authentication) {
        Caller caller = Caller.of(authentication);
        if (!caller.subject().equals(jurorId)) {
            throw nothingHere();
        }
        SheetRequest request = Bodies.read(body, SheetRequest.class, EXAMPLE);
        var score = new ScoreUnit.Request(
                status(request.status()), scores(request.scores()), comment(request.comment()), caller.authorId());
        var key = new Sheet.Key(contestId, unit(unit), unitId, jurorId);
        Sheet written = Refusals.conflict(() -> scoreUnit.score(key, score));
        if (written == null) {
            throw nothingHere();
        }
        return Json.ok(SheetView.of(written));
    }

    /** A juror's sheets: the own ones with drafts, or, for operators, anybody's without. */
    @GetMapping("/{jurorId}")
    ResponseEntity<byte[]> ofJuror(
            @PathVariable String contestId, @PathVariable String jurorId, Authentication authentication) {
        Caller caller = Caller.of(authentication);
        List<Sheet> found = null;
        if (caller.is(Role.JUROR) && caller.subject().equals(jurorId)) {
            found = findSheets.own(contestId, jurorId);
        } else if (caller.is(Role.OPERATOR)) {
            found = findSheets.ofJuror(contestId, jurorId);
        }
        return answer(found);
    }

    /** The sheets about one unit, for operators and for jurors who have submitted theirs. */
    @GetMapping
    ResponseEntity<byte[]> ofUnit(
            @PathVariable String contestId,
            @RequestParam String unit,
            @RequestParam String unitId,
            Authentication authentication) {
        Caller caller = Caller.of(authentication);
        String juror = caller.is(Role.OPERATOR) ? null : caller.subject();
        return answer(findSheets.ofUnit(contestId, unit(unit), unitId, juror));
    }

    @PostMapping(path = "/{jurorId}/{unit}/{unitId}/withdrawal", consumes = Json.NO_FORM)
    ResponseEntity<byte[]> withdraw(
            @PathVariable String contestId,
            @PathVariable String jurorId,
            @PathVariable String unit,
            @PathVariable String unitId,
            @RequestBody byte[] body) {
        String reason = Bodies.reason(
                Bodies.read(body, Withdrawal.class, "{\"reason\": \"…\"}").reason());
        Sheet withdrawn = withdrawSheet.withdraw(new Sheet.Key(contestId, unit(unit), unitId, jurorId), reason);
        if (withdrawn == null) {
            throw nothingHere();
        }
        return Json.ok(SheetView.of(withdrawn));
    }

    private static ResponseEntity<byte[]> answer(@Nullable List<Sheet> found) {
        if (found == null) {
            throw nothingHere();
        }
        return Json.ok(found.stream().map(SheetView::of).toList());
    }

    private static Sheet.Unit unit(String unit) {
        return switch (unit) {
            case "entry" -> Sheet.Unit.ENTRY;
            case "column" -> Sheet.Unit.COLUMN;
            default -> throw nothingHere();
        };
    }

    private static Sheet.Status status(@Nullable String status) {
        return switch (String.valueOf(status)) {
            case "draft" -> Sheet.Status.DRAFT;
            case "submitted" -> Sheet.Status.SUBMITTED;
            case "conflict" -> Sheet.Status.CONFLICT;
            default ->
                throw Bodies.invalid(
                        List.of(new FieldFault("status", "unknown status: " + status, "draft, submitted or conflict")));
        };
    }

    private static SortedMap<String, BigDecimal> scores(@Nullable Map<String, @Nullable BigDecimal> scores) {
        SortedMap<String, BigDecimal> given = new TreeMap<>();
        if (scores != null) {
            scores.forEach((criterion, score) ->
                    given.put(criterion, Bodies.required(score, "scores." + criterion, "a number on the scale")));
        }
        return given;
    }

    private static @Nullable String comment(@Nullable String comment) {
        if (comment != null && !Limits.isWithin(comment, Limits.COMMENT_LENGTH)) {
            throw Bodies.invalid(List.of(
                    new FieldFault("comment", "is too long", "at most " + Limits.COMMENT_LENGTH + " characters")));
        }
        return comment == null || comment.isBlank() ? null : comment;
    }

    private static ProblemException nothingHere() {
        return ProblemException.notFound("There is nothing here that this token may see or score.");
    }
}
