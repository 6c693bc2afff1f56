package dev.laurel.submission.web;

import dev.laurel.chassis.security.Caller;
import dev.laurel.chassis.security.Role;
import dev.laurel.chassis.web.ProblemException;
import dev.laurel.contracts.entries.EntryState;
import dev.laurel.contracts.entries.Verdict;
import dev.laurel.submission.application.DecideEntry;
import dev.laurel.submission.application.Entries;
import dev.laurel.submission.application.FindContests;
import dev.laurel.submission.application.FindEntries;
import dev.laurel.submission.application.LabelEntry;
import dev.laurel.submission.domain.Entry;
import dev.laurel.submission.domain.EntryStatus;
import dev.laurel.submission.wire.EntryRecords;
import java.util.List;
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

/** Entries: listing, explaining, deciding. A creator sees only its own; others' do not exist for it. */
@RestController
@RequestMapping("/api/v1/contests/{contestId}/entries")
class EntriesController {

    private final FindContests findContests;
    private final FindEntries findEntries;
    private final DecideEntry decideEntry;
    private final LabelEntry labelEntry;

    EntriesController(
            FindContests findContests, FindEntries findEntries, DecideEntry decideEntry, LabelEntry labelEntry) {
        this.findContests = findContests;
        this.findEntries = findEntries;
        this.decideEntry = decideEntry;
        this.labelEntry = labelEntry;
    }

    /** A page of entries. */
    record EntryPage(List<EntryState> entries, @Nullable String nextCursor) {}

    /** An article that is known and no entry; the verdicts say why. */
    record NotEntered(
            String contestId, String articleId, @Nullable String authorId, String status, List<Verdict> verdicts) {}

    @GetMapping
    ResponseEntity<byte[]> list(
            @PathVariable String contestId,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Authentication authentication) {
        Caller caller = Caller.of(authentication);
        Paging paging = Paging.of(cursor, limit);
        EntryStatus wanted = status == null ? null : status(status);
        requireContest(contestId, caller);
        if (!seesAll(caller) && caller.authorId() == null) {
            return Json.ok(new EntryPage(List.of(), null));
        }
        var filter = new Entries.Filter(contestId, wanted, seesAll(caller) ? null : caller.authorId());
        List<Entry> found = findEntries.page(filter, paging.after(), paging.oneMore());
        return Json.ok(new EntryPage(
                paging.cut(found).stream().map(EntryRecords::state).toList(), paging.next(found, Entry::articleId)));
    }

    @GetMapping("/{articleId}")
    ResponseEntity<byte[]> show(
            @PathVariable String contestId, @PathVariable String articleId, Authentication authentication) {
        Caller caller = Caller.of(authentication);
        requireContest(contestId, caller);
        FindEntries.Standing standing = findEntries.find(contestId, articleId);
        if (standing == null || !maySee(caller, standing.authorId())) {
            throw notFound(contestId, articleId);
        }
        if (standing instanceof FindEntries.Standing.Entered entered) {
            return Json.ok(EntryRecords.state(entered.entry()));
        }
        var not = (FindEntries.Standing.NotEntered) standing;
        return Json.ok(new NotEntered(
                contestId, articleId, not.authorId(), "notEntered", EntryRecords.verdicts(not.verdicts())));
    }

    @PostMapping(path = "/{articleId}/decision", consumes = Json.NO_FORM)
    ResponseEntity<byte[]> decide(
            @PathVariable String contestId,
            @PathVariable String articleId,
            @RequestBody byte[] body,
            Authentication authentication) {
        DecisionRequest request = DecisionRequest.read(body);
        String by = Caller.of(authentication).subject();
        var decision = new DecideEntry.Request(request.kind(), request.reasonId(), request.reason(), by);
        Entry decided = Refusals.conflict(() -> decideEntry.decide(contestId, articleId, decision));
        if (decided == null) {
            throw notFound(contestId, articleId);
        }
        return Json.ok(EntryRecords.state(decided));
    }

    /** A label set or taken off, and why. */
    record LabelRequest(@Nullable Boolean set, @Nullable String reason) {}

    @PutMapping(path = "/{articleId}/labels/{labelId}", consumes = Json.NO_FORM)
    ResponseEntity<byte[]> label(
            @PathVariable String contestId,
            @PathVariable String articleId,
            @PathVariable String labelId,
            @RequestBody byte[] body,
            Authentication authentication) {
        var request = Bodies.read(body, LabelRequest.class, "{\"set\": true, \"reason\": \"…\"}");
        boolean set = Bodies.required(request.set(), "set", "true or false");
        String reason = Bodies.reason(request.reason());
        String by = Caller.of(authentication).subject();
        Entry labelled = Refusals.conflict(
                () -> labelEntry.label(contestId, articleId, new LabelEntry.Request(labelId, set, reason, by)));
        if (labelled == null) {
            throw notFound(contestId, articleId);
        }
        return Json.ok(EntryRecords.state(labelled));
    }

    private void requireContest(String contestId, Caller caller) {
        if (findContests.find(contestId, caller.is(Role.OPERATOR)) == null) {
            throw ProblemException.notFound("There is no contest \"" + contestId + "\".");
        }
    }

    private static boolean seesAll(Caller caller) {
        return caller.is(Role.OPERATOR) || caller.is(Role.JUROR);
    }

    private static boolean maySee(Caller caller, @Nullable String authorId) {
        return seesAll(caller) || (authorId != null && caller.isAuthor(authorId));
    }

    private static ProblemException notFound(String contestId, String articleId) {
        return ProblemException.notFound(
                "Nothing is known of article \"" + articleId + "\" in contest \"" + contestId + "\".");
    }

    private static EntryStatus status(String status) {
        return switch (status) {
            case "accepted" -> EntryStatus.ACCEPTED;
            case "ineligible" -> EntryStatus.INELIGIBLE;
            case "disqualified" -> EntryStatus.DISQUALIFIED;
            case "withdrawn" -> EntryStatus.WITHDRAWN;
            default ->
                throw Paging.invalid(
                        "status",
                        "unknown status \"" + status + "\"",
                        "accepted, ineligible, disqualified or withdrawn");
        };
    }
}
