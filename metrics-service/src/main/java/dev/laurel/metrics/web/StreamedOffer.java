package dev.laurel.metrics.web;

import dev.laurel.chassis.receipts.LogRanges;
import dev.laurel.chassis.receipts.Receipt;
import dev.laurel.chassis.web.BatchLines;
import dev.laurel.chassis.web.BatchReceipt;
import dev.laurel.chassis.web.ProblemException;
import dev.laurel.chassis.web.RejectedLine;
import dev.laurel.contracts.Topics;
import dev.laurel.metrics.application.OfferLimit;
import dev.laurel.metrics.application.OfferedInteractions;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.springframework.http.HttpStatus;

/**
 * One body of facts on its way into the log. Holds no more facts than it has room for: when that is used up it takes
 * more if there is any, and else waits until the oldest is safe, which makes the sender wait. Closing it gives the room
 * back. Not safe for concurrent use.
 */
final class StreamedOffer implements BatchLines.Sink, AutoCloseable {

    /** Room is taken for so many facts at a time; what a small batch does not need is given back in a moment. */
    private static final int STEP = 256;

    private static final int MOST_ON_THEIR_WAY = 16 * STEP;
    /** Of more lines than these only the number is told, or the receipt would grow with the body. */
    private static final int MOST_NAMED = 1_000;

    private final OfferedInteractions interactions;
    private final OfferLimit limit;
    private final Queue<CompletableFuture<OfferedInteractions.Place>> onTheirWay = new ArrayDeque<>();
    private final List<RejectedLine> rejected = new ArrayList<>();
    private final LogRanges places = new LogRanges(Topics.INTERACTIONS);
    private int room;
    private int accepted;
    private int unnamed;
    private int firstUnnamed;

    StreamedOffer(OfferedInteractions interactions, OfferLimit limit) {
        this.interactions = interactions;
        this.limit = limit;
    }

    /** Takes the first room; false if there is none. */
    boolean begin() {
        return takeRoom();
    }

    @Override
    public void line(BatchLines.Line line) {
        makeRoom();
        OfferedInteractions.Decision decision = interactions.offer(line.content());
        if (decision instanceof OfferedInteractions.Refused refused) {
            refused(new RejectedLine(line.number(), refused.field(), refused.problem(), refused.expected()));
        } else if (decision instanceof OfferedInteractions.Taken taken) {
            onTheirWay.add(taken.safe());
            accepted++;
        }
    }

    @Override
    public void refused(RejectedLine line) {
        if (rejected.size() < MOST_NAMED) {
            rejected.add(line);
        } else if (unnamed++ == 0) {
            firstUnnamed = line.line();
        }
    }

    /** Facts taken so far. */
    int accepted() {
        return accepted;
    }

    /** Waits until all is safe. */
    BatchReceipt outcome() {
        while (!onTheirWay.isEmpty()) {
            awaitOldest();
        }
        rejected.sort(Comparator.comparingInt(RejectedLine::line));
        if (unnamed > 0) {
            String problem = "this line and " + (unnamed - 1) + " after it are rejected, too";
            rejected.add(new RejectedLine(firstUnnamed, "", problem, "at most " + MOST_NAMED + " rejected lines"));
        }
        return new BatchReceipt(accepted, List.of(), rejected);
    }

    /** Where in the log the facts stand that are safe. */
    List<Receipt.LogRange> places() {
        return places.ranges();
    }

    private void makeRoom() {
        boolean isUsedUp = onTheirWay.size() >= room;
        if (isUsedUp && !(room < MOST_ON_THEIR_WAY && takeRoom())) {
            awaitOldest();
        }
    }

    private void awaitOldest() {
        try {
            OfferedInteractions.Place place = onTheirWay.remove().join();
            places.add(place.partition(), place.offset());
        } catch (CompletionException e) {
            throw new ProblemException(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "log-unavailable",
                    "The log cannot be written",
                    "Some facts of this batch may not be safe. Send the whole batch again: a fact counts once however"
                            + " often it is sent.");
        }
    }

    private boolean takeRoom() {
        int more = limit.enter(STEP);
        room += more;
        return more > 0;
    }

    @Override
    public void close() {
        limit.leave(room);
        room = 0;
    }
}
