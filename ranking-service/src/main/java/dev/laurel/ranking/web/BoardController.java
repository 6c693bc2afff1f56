package dev.laurel.ranking.web;

import dev.laurel.chassis.web.ProblemException;
import dev.laurel.ranking.application.Standings;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Boards for everyone. Reads memory only. */
@RestController
@RequestMapping("/api/v1/contests")
class BoardController {

    private final Standings standings;
    private final LiveBoards live;

    BoardController(Standings standings, LiveBoards live) {
        this.standings = standings;
        this.live = live;
    }

    @GetMapping
    ResponseEntity<byte[]> contests() {
        return json(standings.contests().stream().map(Views::summary).toList());
    }

    @GetMapping("/{contestId}/standings")
    ResponseEntity<byte[]> standings(
            @PathVariable String contestId,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable String limit) {
        Paging paging = Paging.of(cursor, limit);
        return standings
                .page(contestId, paging.rank(), paging.limit())
                .map(page -> json(Views.board(page)))
                .orElseThrow(() -> unknown(contestId));
    }

    @GetMapping("/{contestId}/standings/{articleId}")
    ResponseEntity<byte[]> explanation(@PathVariable String contestId, @PathVariable String articleId) {
        return standings
                .explain(contestId, articleId)
                .map(explained -> json(Views.explanation(explained)))
                .orElseThrow(() -> ProblemException.notFound(
                        "Article " + articleId + " is not on the board of contest " + contestId + "."));
    }

    @GetMapping("/{contestId}/standings/stream")
    Mono<Void> stream(@PathVariable String contestId, ServerHttpResponse response) {
        return live.open(contestId)
                .map(frames -> {
                    response.getHeaders().setContentType(MediaType.TEXT_EVENT_STREAM);
                    response.getHeaders().setCacheControl("no-store");
                    response.getHeaders().set("X-Accel-Buffering", "no");
                    return response.writeAndFlushWith(frames.map(
                            bytes -> Mono.just(response.bufferFactory().wrap(bytes))));
                })
                .orElseThrow(() -> unknown(contestId));
    }

    static ProblemException unknown(String contestId) {
        return ProblemException.notFound("There is no contest " + contestId + " that may be shown.");
    }

    static ResponseEntity<byte[]> json(Object view) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(Views.json(view));
    }
}
