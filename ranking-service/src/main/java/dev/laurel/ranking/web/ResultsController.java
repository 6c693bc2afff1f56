package dev.laurel.ranking.web;

import dev.laurel.chassis.security.Caller;
import dev.laurel.chassis.web.FieldFault;
import dev.laurel.chassis.web.ProblemException;
import dev.laurel.ranking.application.PreviewResults;
import dev.laurel.ranking.application.PublishResults;
import dev.laurel.ranking.application.ReadChanges;
import dev.laurel.ranking.application.Results;
import dev.laurel.ranking.domain.PublishedResult;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Preview, publication and published revisions. What reads the store or works for long leaves the event loop. */
@RestController
@RequestMapping("/api/v1/contests/{contestId}/results")
class ResultsController {

    private static final int LONGEST_REASON = 500;

    private final PreviewResults previews;
    private final PublishResults publications;
    private final Results results;
    private final ReadChanges readChanges;

    ResultsController(PreviewResults previews, PublishResults publications, Results results, ReadChanges readChanges) {
        this.previews = previews;
        this.publications = publications;
        this.results = results;
        this.readChanges = readChanges;
    }

    record Publication(@Nullable String reason) {}

    /** Without a body, the result as it would be published now; with one, what would differ if that were so. */
    @PostMapping("/preview")
    Mono<ResponseEntity<byte[]>> preview(
            @PathVariable String contestId, @RequestBody(required = false) Mono<byte[]> body) {
        return body.defaultIfEmpty(new byte[0])
                .flatMap(given -> given.length == 0 ? preview(contestId) : tryOut(contestId, given));
    }

    private Mono<ResponseEntity<byte[]>> tryOut(String contestId, byte[] given) {
        return away(() -> previews.tryOut(contestId, readChanges.read(contestId, given))
                .map(tried -> BoardController.json(ResultViews.tried(tried)))
                .orElseThrow(() -> BoardController.unknown(contestId)));
    }

    private Mono<ResponseEntity<byte[]>> preview(String contestId) {
        return away(() -> previews.preview(contestId)
                .map(preview -> ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_JSON)
                        .eTag('"' + preview.digest() + '"')
                        .body(Views.json(ResultViews.preview(preview))))
                .orElseThrow(() -> BoardController.unknown(contestId)));
    }

    @PostMapping
    Mono<ResponseEntity<byte[]>> publish(
            @PathVariable String contestId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Mono<Publication> body,
            @Nullable Authentication authentication,
            ServerWebExchange exchange) {
        String by = Caller.of(authentication).subject();
        return body.map(publication -> reason(publication.reason()))
                .switchIfEmpty(Mono.fromSupplier(() -> reason(null)))
                .flatMap(reason -> away(() ->
                        answer(publications.publish(contestId, digest(ifMatch), reason, by), contestId, exchange)));
    }

    @GetMapping
    Mono<ResponseEntity<byte[]>> newest(@PathVariable String contestId) {
        return away(() -> head(results.newest(contestId), contestId));
    }

    @GetMapping("/{revision}")
    Mono<ResponseEntity<byte[]>> revision(@PathVariable String contestId, @PathVariable String revision) {
        return away(() -> head(find(contestId, revision), contestId));
    }

    @GetMapping("/{revision}/standings")
    Mono<ResponseEntity<byte[]>> standings(
            @PathVariable String contestId,
            @PathVariable String revision,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable String limit) {
        Paging paging = Paging.of(cursor, limit);
        return away(() -> {
            PublishedResult head = find(contestId, revision).orElseThrow(() -> notPublished(contestId));
            return ResponseEntity.ok()
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(ResultViews.standings(
                            head, results.rows(head, paging.rank(), paging.limit()), paging.rank()));
        });
    }

    private static ResponseEntity<byte[]> answer(
            PublishResults.Answer answer, String contestId, ServerWebExchange exchange) {
        if (answer instanceof PublishResults.Answer.Published published) {
            PublishedResult head = published.head();
            return ResponseEntity.created(URI.create("/api/v1/contests/" + contestId + "/results/" + head.revision()))
                    .contentType(MediaType.APPLICATION_JSON)
                    .eTag('"' + head.digest() + '"')
                    .body(Views.json(ResultViews.head(head)));
        }
        if (answer instanceof PublishResults.Answer.Blocked blocked) {
            return ResponseEntity.status(HttpStatus.CONFLICT)
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(Views.json(ResultViews.conflict(blocked.blockers(), exchange)));
        }
        if (answer instanceof PublishResults.Answer.Changed changed) {
            throw new ProblemException(
                    HttpStatus.PRECONDITION_FAILED,
                    "result-changed",
                    "The result has changed",
                    "The result is no longer the one that was previewed; its digest is now " + changed.digest()
                            + ". Preview again.");
        }
        throw BoardController.unknown(contestId);
    }

    private Optional<PublishedResult> find(String contestId, String revision) {
        return revision.matches("[1-9][0-9]{0,8}")
                ? results.find(contestId, Integer.parseInt(revision))
                : Optional.empty();
    }

    private static ResponseEntity<byte[]> head(Optional<PublishedResult> found, String contestId) {
        PublishedResult head = found.orElseThrow(() -> notPublished(contestId));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .eTag('"' + head.digest() + '"')
                .body(Views.json(ResultViews.head(head)));
    }

    private static ProblemException notPublished(String contestId) {
        return ProblemException.notFound("Contest " + contestId + " has no such published result.");
    }

    private static String digest(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new ProblemException(
                    HttpStatus.PRECONDITION_REQUIRED,
                    "precondition-required",
                    "If-Match is required",
                    "Send If-Match with the ETag of the preview that was looked at, so that nothing else is published.");
        }
        String tag = ifMatch.strip();
        return tag.length() > 1 && tag.startsWith("\"") && tag.endsWith("\"")
                ? tag.substring(1, tag.length() - 1)
                : tag;
    }

    private static String reason(@Nullable String reason) {
        if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new ProblemException(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "invalid-body",
                    "The body cannot be used",
                    "A publication needs a reason.",
                    List.of(new FieldFault(
                            "reason",
                            "is missing, blank or too long",
                            "a sentence of at most " + LONGEST_REASON + " characters")));
        }
        return reason.strip();
    }

    private static <T> Mono<T> away(java.util.concurrent.Callable<T> work) {
        return Mono.fromCallable(work).subscribeOn(Schedulers.boundedElastic());
    }
}
