package dev.laurel.submission.web;

import dev.laurel.chassis.security.Caller;
import dev.laurel.chassis.security.Role;
import dev.laurel.chassis.web.ProblemException;
import dev.laurel.contest.DefinitionReader;
import dev.laurel.contest.Fault;
import dev.laurel.contest.ReadResult;
import dev.laurel.contracts.LocalizedText;
import dev.laurel.contracts.contests.ContestDefinition;
import dev.laurel.contracts.contests.ContestState;
import dev.laurel.submission.application.CloseContest;
import dev.laurel.submission.application.DefineContest;
import dev.laurel.submission.application.FindContests;
import dev.laurel.submission.domain.Contest;
import dev.laurel.submission.wire.ContestRecords;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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

/** Contests: defining, showing, closing. Drafts are shown to operators only. */
@RestController
@RequestMapping("/api/v1/contests")
class ContestsController {

    private final DefineContest defineContest;
    private final CloseContest closeContest;
    private final FindContests findContests;

    ContestsController(DefineContest defineContest, CloseContest closeContest, FindContests findContests) {
        this.defineContest = defineContest;
        this.closeContest = closeContest;
        this.findContests = findContests;
    }

    /** A page of contests. */
    record ContestPage(
            List<ContestState> contests, @Nullable String nextCursor) {}

    @PutMapping(path = "/{contestId}", consumes = Json.NO_FORM)
    ResponseEntity<byte[]> define(
            @PathVariable String contestId,
            @RequestParam(defaultValue = "open") String phase,
            @RequestParam(defaultValue = "") String reason,
            @RequestBody byte[] document,
            Authentication authentication) {
        Contest.Phase wanted = phase(phase);
        ReadResult read = DefinitionReader.read(document);
        if (read instanceof ReadResult.Faulty faulty) {
            return InvalidDefinition.answer(faulty.faults());
        }
        ReadResult.Valid valid = (ReadResult.Valid) read;
        ContestDefinition definition = valid.definition();
        if (!definition.id().equals(contestId)) {
            return InvalidDefinition.answer(List.of(anotherId(contestId, definition.id())));
        }
        var why = new DefineContest.Why(
                reason.isBlank() ? "" : Bodies.reason(reason),
                Caller.of(authentication).subject());
        var defined = Refusals.conflict(() ->
                defineContest.define(ContestRecords.rules(definition), ContestRecords.text(definition), wanted, why));
        HttpStatus status = defined.created() ? HttpStatus.CREATED : HttpStatus.OK;
        return Json.of(status, new DefinedContest(ContestRecords.state(defined.contest()), valid.warnings()));
    }

    @GetMapping
    ResponseEntity<byte[]> list(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            @Nullable Authentication authentication) {
        Paging paging = Paging.of(cursor, limit);
        List<Contest> found = findContests.page(seesDrafts(authentication), paging.after(), paging.oneMore());
        return Json.ok(new ContestPage(
                paging.cut(found).stream().map(ContestRecords::state).toList(), paging.next(found, Contest::id)));
    }

    @GetMapping("/{contestId}")
    ResponseEntity<byte[]> show(@PathVariable String contestId, @Nullable Authentication authentication) {
        return Json.ok(state(contestId, findContests.find(contestId, seesDrafts(authentication))));
    }

    /** Every definition the contest has had, oldest first, with the reason of each change while it ran. */
    @GetMapping("/{contestId}/definitions")
    ResponseEntity<byte[]> definitions(@PathVariable String contestId) {
        Contest contest = findContests.find(contestId, true);
        if (contest == null) {
            throw ProblemException.notFound("There is no contest \"" + contestId + "\".");
        }
        return Json.ok(findContests.definitions(contestId).stream()
                .map(definition -> DefinitionView.of(definition, contest))
                .toList());
    }

    @PostMapping("/{contestId}/close")
    ResponseEntity<byte[]> close(@PathVariable String contestId) {
        return Json.ok(state(contestId, Refusals.conflict(() -> closeContest.close(contestId))));
    }

    private static ContestState state(String contestId, @Nullable Contest contest) {
        if (contest == null) {
            throw ProblemException.notFound("There is no contest \"" + contestId + "\".");
        }
        return ContestRecords.state(contest);
    }

    private static boolean seesDrafts(@Nullable Authentication authentication) {
        return Caller.of(authentication).is(Role.OPERATOR);
    }

    private static Contest.Phase phase(String phase) {
        return switch (phase) {
            case "open" -> Contest.Phase.OPEN;
            case "draft" -> Contest.Phase.DRAFT;
            default -> throw Paging.invalid("phase", "unknown phase \"" + phase + "\"", "draft or open");
        };
    }

    private static Fault anotherId(String path, String id) {
        return new Fault(
                1,
                1,
                "id",
                new LocalizedText(
                        "定义中的 id 是 " + id + ",而地址中是 " + path + "。",
                        "The definition's id is " + id + ", the address says " + path + "."),
                new LocalizedText("两处写同一个 id。", "Give the same id in both places."));
    }
}
