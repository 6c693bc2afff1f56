package dev.laurel.ranking.web;

import dev.laurel.ranking.application.Standings;
import java.time.Clock;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Tells the platform how far its facts are counted. Not public: offsets say how much a platform's readers do. What
 * everybody may know, how old the numbers are, stands on each board. Reads memory only.
 */
@RestController
class StatusController {

    private final Standings standings;
    private final Clock clock;

    StatusController(Standings standings, Clock clock) {
        this.standings = standings;
        this.clock = clock;
    }

    @GetMapping("/api/v1/status")
    ResponseEntity<byte[]> status() {
        return BoardController.json(StatusView.of(standings.status(), clock.instant()));
    }
}
