package dev.laurel.notification.domain;

import static dev.laurel.notification.domain.NotificationFixtures.CONTEST;
import static dev.laurel.notification.domain.NotificationFixtures.CONTEST_TITLE;
import static dev.laurel.notification.domain.NotificationFixtures.anEntry;
import static dev.laurel.notification.domain.NotificationFixtures.results;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Generated histories of states, delivered in any order and any number of times, against a naive account of them. */
class TellingIsIdempotentTest {

    private static final String AUTHOR = "a";

    private static final List<Standing> STANDINGS = List.of(Standing.values());

    private final List<Message> messages = new ArrayList<>();
    private Told told = Told.nothing(CONTEST, AUTHOR);

    static IntStream seeds() {
        return IntStream.range(0, 500);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void tellsEachChangeOnceAndNothingTwice(int seed) {
        List<Object> delivered = generate(new SplittableRandom(seed));

        delivered.forEach(this::hear);

        assertThat(messages).as("seed %d", seed).hasSize(expectedMessages(delivered));
        assertThat(messages).extracting(Message::sequence).isEqualTo(numbersTo(messages.size()));
        assertThat(told.sequence()).isEqualTo(messages.size());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void saysNothingMoreWhenAllIsReplayedInAnyOrder(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Object> delivered = generate(random);
        delivered.forEach(this::hear);
        List<Message> before = List.copyOf(messages);
        Told toldBefore = told;

        shuffled(delivered, random).forEach(this::hear);

        assertThat(messages).as("seed %d", seed).isEqualTo(before);
        assertThat(told).isEqualTo(toldBefore);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void endsWithWhatIsNewestInWhateverOrderItCame(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Object> delivered = generate(random);
        delivered.forEach(this::hear);
        Told inThisOrder = told;

        told = Told.nothing(CONTEST, AUTHOR);
        shuffled(delivered, random).forEach(this::hear);

        assertThat(told.entries()).as("seed %d", seed).isEqualTo(inThisOrder.entries());
        assertThat(told.places()).isEqualTo(inThisOrder.places());
        assertThat(told.revision()).isEqualTo(inThisOrder.revision());
    }

    private void hear(Object state) {
        Telling telling = state instanceof Entry entry
                ? Telling.of(told, entry, CONTEST_TITLE)
                : Telling.of(told, (Results) state);
        told = telling.told();
        messages.addAll(telling.messages());
    }

    /** States of three articles and of one result, some of them twice, out of order. */
    private static List<Object> generate(SplittableRandom random) {
        List<Object> states = new ArrayList<>();
        for (int article = 0; article < 3; article++) {
            int versions = random.nextInt(1, 6);
            for (int version = 1; version <= versions; version++) {
                Standing standing = STANDINGS.get(random.nextInt(STANDINGS.size()));
                states.add(anEntry("article-" + article, AUTHOR, version, standing));
            }
        }
        int revisions = random.nextInt(1, 5);
        for (int revision = 1; revision <= revisions; revision++) {
            Map<String, Integer> places = new HashMap<>();
            if (random.nextInt(3) > 0) {
                places.put(AUTHOR, random.nextInt(1, 3));
            }
            places.put("b", 9);
            states.add(results(revision, places));
        }
        int copies = random.nextInt(states.size());
        for (int copy = 0; copy < copies; copy++) {
            states.add(states.get(random.nextInt(states.size())));
        }
        return random.nextBoolean() ? shuffled(states, random) : states;
    }

    private static List<Object> shuffled(List<Object> states, SplittableRandom random) {
        List<Object> copy = new ArrayList<>(states);
        for (int last = copy.size() - 1; last > 0; last--) {
            copy.set(last, copy.set(random.nextInt(last + 1), copy.get(last)));
        }
        return copy;
    }

    /** Counts, with no regard to how it is done, the changes an attentive author would see. */
    private static int expectedMessages(List<Object> delivered) {
        Map<String, Long> newest = new HashMap<>();
        Map<String, String> seen = new HashMap<>();
        int count = 0;
        for (Object state : delivered) {
            String thing = state instanceof Entry entry ? entry.articleId() : "results";
            long version = state instanceof Entry entry ? entry.version() : ((Results) state).revision();
            if (version <= newest.getOrDefault(thing, 0L)) {
                continue;
            }
            newest.put(thing, version);
            String look = look(state);
            boolean silent = look.equals(seen.getOrDefault(thing, "nothing"))
                    || (look.equals("WITHDRAWN") && !seen.containsKey(thing));
            seen.put(thing, look);
            if (!silent) {
                count++;
            }
        }
        return count;
    }

    private static String look(Object state) {
        if (state instanceof Entry entry) {
            return entry.standing().name();
        }
        List<Place> places = ((Results) state).of(AUTHOR);
        return places.isEmpty() ? "nothing" : "place " + places.get(0).place();
    }

    private static List<Long> numbersTo(int size) {
        return IntStream.rangeClosed(1, size).mapToObj(Long::valueOf).toList();
    }
}
