package dev.laurel.chassis.deadletters;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.laurel.chassis.messaging.RecordHeaders;
import dev.laurel.chassis.web.ProblemException;
import dev.laurel.contracts.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Reads the dead-letter topics of this service themselves, backwards and in pieces; nothing is copied or kept in memory.
 * Every question opens a consumer of its own, so it may be used by several threads. Finding a letter by its id takes time
 * in proportion to what was set aside after it.
 */
final class LetterLog {

    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int PIECE = 500;
    private static final Comparator<Letter> NEWEST_FIRST = Comparator.comparing(Letter::setAsideAt)
            .reversed()
            .thenComparing(letter -> letter.id().topic())
            .thenComparing(letter -> letter.record().partition())
            .thenComparing(letter -> -letter.record().offset());

    private final Supplier<Consumer<byte[], byte[]>> consumers;
    private final String service;

    LetterLog(Supplier<Consumer<byte[], byte[]>> consumers, String service) {
        this.consumers = consumers;
        this.service = service;
    }

    /** A letter and what was noted about it, oldest first. */
    record Found(Letter letter, List<ReplayNote> notes) {}

    /** The newest letters of these topics below the cursor, at most {@code limit} of them. */
    LetterPage page(List<String> topics, PageCursor cursor, int limit) {
        var candidates = new ArrayList<Letter>();
        var notes = new ArrayList<NoteAt>();
        var starts = new HashMap<TopicPartition, Long>();
        boolean more = false;
        try (var reading = new Reading(consumers.get())) {
            for (TopicPartition place : reading.places(topics)) {
                Part part = reading.newest(place, cursor.before().get(place), limit, notes);
                candidates.addAll(part.letters);
                starts.put(place, part.start);
                more |= part.hasMore;
            }
        }
        candidates.sort(NEWEST_FIRST);
        List<Letter> shown = candidates.subList(0, Math.min(limit, candidates.size()));
        var next = new HashMap<>(starts);
        for (Letter letter : shown) {
            var place =
                    new TopicPartition(letter.record().topic(), letter.record().partition());
            next.merge(place, letter.record().offset(), Math::min);
        }
        boolean last = !more && shown.size() == candidates.size();
        var ofThisPart = new ArrayList<ReplayNote>();
        var known = new ArrayList<ReplayNote>();
        for (NoteAt each : notes) {
            known.add(each.note);
            boolean shownHere = each.offset < starts.getOrDefault(each.place, 0L)
                    && (last || each.offset >= next.getOrDefault(each.place, 0L));
            if (shownHere) {
                ofThisPart.add(each.note);
            }
        }
        return new LetterPage(shown, known, ofThisPart, last ? null : new PageCursor(next));
    }

    /** The newest letter of that id, or null. */
    @Nullable
    Found find(LetterId id) {
        try (var reading = new Reading(consumers.get())) {
            for (TopicPartition place : reading.places(List.of(id.topic()))) {
                Found found = reading.find(place, id);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    /** What one partition gives to a page. */
    private record Part(List<Letter> letters, long start, boolean hasMore) {}

    /** A note and where it stands. */
    private record NoteAt(TopicPartition place, long offset, ReplayNote note) {}

    private static @Nullable Letter letter(ConsumerRecord<byte[], byte[]> record) {
        LetterId id = LetterId.parse(RecordHeaders.key(record));
        return id == null || ReplayNote.is(record) ? null : new Letter(id, record);
    }

    private static ProblemException tooSlow() {
        return new ProblemException(
                HttpStatus.SERVICE_UNAVAILABLE,
                "dead-letters-unavailable",
                "Dead letters cannot be read now",
                "The broker did not give the dead letters within " + PATIENCE.toSeconds()
                        + " seconds. Try again in a moment.");
    }

    /** One question's consumer and the time it may take. */
    private final class Reading implements AutoCloseable {

        private final Consumer<byte[], byte[]> consumer;
        private final long deadline = System.nanoTime() + PATIENCE.toNanos();

        private Reading(Consumer<byte[], byte[]> consumer) {
            this.consumer = consumer;
        }

        private List<TopicPartition> places(List<String> topics) {
            var places = new ArrayList<TopicPartition>();
            for (String topic : topics) {
                String letters = Topics.deadLetters(topic, service);
                consumer.partitionsFor(letters, PATIENCE)
                        .forEach(info -> places.add(new TopicPartition(letters, info.partition())));
            }
            return places;
        }

        /** Up to {@code limit} letters below the given offset; also collects notes, from the oldest of them to the end. */
        private Part newest(TopicPartition place, @Nullable Long below, int limit, List<NoteAt> notes) {
            long begin = begin(place);
            long end = end(place);
            long start = below == null ? end : Math.max(begin, Math.min(below, end));
            var letters = new ArrayList<Letter>();
            var noted = new ArrayList<NoteAt>();
            read(place, start, end).forEach(record -> addNote(record, noted));
            long high = start;
            while (high > begin && letters.size() < limit) {
                long low = Math.max(begin, high - Math.max(limit, PIECE));
                var piece = read(place, low, high);
                for (int i = piece.size() - 1; i >= 0 && letters.size() < limit; i--) {
                    Letter letter = letter(piece.get(i));
                    if (letter != null) {
                        letters.add(letter);
                    }
                }
                var earlier = new ArrayList<NoteAt>();
                piece.forEach(record -> addNote(record, earlier));
                noted.addAll(0, earlier);
                high = low;
            }
            notes.addAll(noted);
            boolean full = letters.size() == limit && !letters.isEmpty();
            long reached = full ? letters.get(limit - 1).record().offset() : high;
            return new Part(letters, start, reached > begin);
        }

        private @Nullable Found find(TopicPartition place, LetterId id) {
            byte[] key = id.toString().getBytes(UTF_8);
            long begin = begin(place);
            long high = end(place);
            var notes = new ArrayList<ReplayNote>();
            while (high > begin) {
                long low = Math.max(begin, high - PIECE);
                var piece = read(place, low, high);
                for (int i = piece.size() - 1; i >= 0; i--) {
                    var record = piece.get(i);
                    if (!java.util.Arrays.equals(key, record.key())) {
                        continue;
                    }
                    Letter letter = letter(record);
                    if (letter != null) {
                        return new Found(letter, List.copyOf(notes));
                    }
                    ReplayNote note = ReplayNote.read(record);
                    if (note != null) {
                        notes.add(0, note);
                    }
                }
                high = low;
            }
            return null;
        }

        private void addNote(ConsumerRecord<byte[], byte[]> record, List<NoteAt> notes) {
            ReplayNote note = ReplayNote.read(record);
            if (note != null) {
                notes.add(new NoteAt(new TopicPartition(record.topic(), record.partition()), record.offset(), note));
            }
        }

        private List<ConsumerRecord<byte[], byte[]>> read(TopicPartition place, long from, long to) {
            var records = new ArrayList<ConsumerRecord<byte[], byte[]>>();
            if (from >= to) {
                return records;
            }
            consumer.assign(List.of(place));
            consumer.seek(place, from);
            while (consumer.position(place, PATIENCE) < to) {
                if (System.nanoTime() - deadline > 0) {
                    throw tooSlow();
                }
                consumer.poll(POLL).forEach(record -> {
                    if (record.offset() < to) {
                        records.add(record);
                    }
                });
            }
            return records;
        }

        private long begin(TopicPartition place) {
            return offset(consumer.beginningOffsets(List.of(place), PATIENCE), place);
        }

        private long end(TopicPartition place) {
            return offset(consumer.endOffsets(List.of(place), PATIENCE), place);
        }

        private long offset(Map<TopicPartition, Long> offsets, TopicPartition place) {
            return offsets.getOrDefault(place, 0L);
        }

        @Override
        public void close() {
            consumer.close();
        }
    }
}
