package dev.laurel.ranking.application;

import dev.laurel.ranking.domain.BoardPhase;
import dev.laurel.ranking.domain.BoardRow;
import dev.laurel.ranking.domain.Contest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A part of a board as it was at one moment.
 *
 * @param entries       number of ranked entries, of which {@code rows} are a part
 * @param updatedAt     of the newest state that is in it
 * @param eventTimeMark latest event time counted
 * @param delay         how long counting lags behind the log
 * @param version       grows with every state read; the same on every replica that has read as far
 * @param revision      newest published revision, 0 for none
 * @param nextRank      rank of the first row after these, if there is one
 */
public record BoardPage(
        Contest contest,
        BoardPhase phase,
        int entries,
        int authors,
        Instant updatedAt,
        Optional<Instant> eventTimeMark,
        Duration delay,
        long version,
        int revision,
        List<BoardRow> rows,
        OptionalInt nextRank) {}
