package dev.laurel.notification.application;

import static dev.laurel.notification.domain.NotificationFixtures.CONTEST_TITLE;
import static dev.laurel.notification.domain.NotificationFixtures.aPlace;
import static dev.laurel.notification.domain.NotificationFixtures.tooShort;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.laurel.notification.application.Ports.Instance;
import dev.laurel.notification.domain.Entry;
import dev.laurel.notification.domain.Place;
import dev.laurel.notification.domain.Results;
import dev.laurel.notification.domain.Standing;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every change is told exactly once, whatever dies in between and whoever tells it at the same time. */
public abstract class ToldExactlyOnceContract {

    private static final Instant NOW = Instant.parse("2024-04-01T08:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final Clock LATER = Clock.offset(CLOCK, Duration.ofMinutes(1));

    private RecordedAnnouncements announcements = new RecordedAnnouncements();
    private String contest = "";

    /** Ports on a store of their own, or shared with other tests that use other contests. */
    protected abstract Ports ports(Announcements announcements);

    @BeforeEach
    void beginAnew() {
        announcements = new RecordedAnnouncements();
        contest = "contest-" + UUID.randomUUID();
    }

    @ParameterizedTest(name = "the failing call has its effect: {0}")
    @ValueSource(booleans = {false, true})
    void survivesDyingAtEveryStep(boolean effective) {
        int call = 0;
        boolean died = true;
        while (died) {
            beginAnew();
            Ports ports = ports(announcements);

            died = runThenDieAt(ports, new FailingCall(call++, effective));

            expectEveryMessageOnce(ports);
        }
        assertThat(call).as("steps").isGreaterThan(30);
    }

    /** Delivers the history; after the death of the instance another one gets again what was not finished. */
    private boolean runThenDieAt(Ports ports, FailingCall call) {
        Instance mortal = ports.failingAt(call).instance(CLOCK);
        List<Consumer<Instance>> records = history();
        for (int next = 0; next < records.size(); next++) {
            try {
                records.get(next).accept(mortal);
            } catch (FailingCall.Died died) {
                Instance successor = ports.instance(CLOCK);
                records.subList(next, records.size()).forEach(record -> record.accept(successor));
                return true;
            }
        }
        return false;
    }

    @Test
    void deliversWhatADeadInstanceLeftWithoutSeeingTheRecordAgain() {
        Ports ports = ports(announcements);
        Ports dying = new Ports(
                ports.memories(),
                ports.titles(),
                ports.waiting(),
                ports.published(),
                new FailingCall(0, false).around(Inbox.class, ports.inbox()),
                announcements);
        assertThatExceptionOfType(FailingCall.Died.class)
                .isThrownBy(() -> dying.instance(CLOCK).winners().tell(results(1, Map.of("a", 1))));

        ports.instance(CLOCK).finishing().finish();
        assertThat(received(ports, "a"))
                .as("what may be in the hands of a living instance")
                .isEmpty();
        ports.instance(LATER).finishing().finish();

        assertThat(received(ports, "a")).containsExactly(contest + ":a-" + contest + ":1");
        assertThat(announcements.ids()).hasSize(1);
    }

    @Test
    void tellsEverythingOnceWhenTwoInstancesGetAllOfIt() throws Exception {
        for (int round = 0; round < 20; round++) {
            beginAnew();
            Ports ports = ports(announcements);

            together(ports, history(), history());

            expectEveryMessageOnce(ports);
        }
    }

    @Test
    void tellsOncePerEntryWhenTwoInstancesTellOneAuthorOfDifferentEntries() throws Exception {
        Ports ports = ports(announcements);
        ports.titles().learn(contest, 1, CONTEST_TITLE);
        List<Consumer<Instance>> some = new ArrayList<>();
        List<Consumer<Instance>> others = new ArrayList<>();
        for (int article = 0; article < 20; article++) {
            Entry entry = entry("article-" + article, "a", 1, Standing.ACCEPTED);
            (article % 2 == 0 ? some : others)
                    .add(instance -> instance.authors().tell(entry));
        }

        together(ports, some, others);

        assertThat(received(ports, "a")).hasSize(20).doesNotHaveDuplicates();
        assertThat(announcements.ids()).hasSize(20);
    }

    @Test
    void takesBackWhatASlowInstanceToldFromAnOlderRevision() {
        Ports ports = ports(announcements);
        Results first = results(1, Map.of("a", 1));
        Results second = results(2, Map.of("b", 1));
        Ports slow = new Ports(
                ports.memories(),
                ports.titles(),
                ports.waiting(),
                new ResultsThatChangeMeanwhile(
                        ports.published(), () -> ports.instance(CLOCK).winners().tell(second)),
                ports.inbox(),
                announcements);

        slow.instance(CLOCK).winners().tell(first);

        assertThat(kinds(ports, "a")).containsExactly("AWARD_WITHDRAWN", "AWARD_WON");
        assertThat(kinds(ports, "b")).containsExactly("AWARD_WON");
    }

    @Test
    void tellsAnAuthorAsSoonAsTheTitleIsKnown() {
        Ports ports = ports(announcements);
        Instance instance = ports.instance(CLOCK);

        Outcome early = instance.authors().tell(entry("one", "a", 1, Standing.ACCEPTED));

        assertThat(early).isEqualTo(Outcome.WAITING);
        assertThat(received(ports, "a")).isEmpty();

        instance.winners().tell(results(1, Map.of("b", 1)));

        assertThat(kinds(ports, "a")).containsExactly("ENTRY_ACCEPTED");
        assertThat(ports.waiting().of(contest)).isEmpty();
    }

    private List<Consumer<Instance>> history() {
        return List.of(
                instance -> instance.authors().tell(entry("one", "a", 1, Standing.INELIGIBLE)),
                instance -> instance.titles().learn(contest, 1, CONTEST_TITLE),
                instance -> instance.authors().tell(entry("one", "a", 2, Standing.ACCEPTED)),
                instance -> instance.winners().tell(results(1, Map.of("a", 1, "b", 2, "c", 3))),
                instance -> instance.winners().tell(results(2, Map.of("a", 1, "b", 3))));
    }

    private void expectEveryMessageOnce(Ports ports) {
        assertThat(kinds(ports, "a"))
                .isIn(
                        List.of("AWARD_WON", "ENTRY_ACCEPTED", "ENTRY_INELIGIBLE"),
                        List.of("ENTRY_ACCEPTED", "AWARD_WON", "ENTRY_INELIGIBLE"));
        assertThat(kinds(ports, "b")).containsExactly("AWARD_CHANGED", "AWARD_WON");
        assertThat(kinds(ports, "c")).containsExactly("AWARD_WITHDRAWN", "AWARD_WON");
        for (String who : List.of("a", "b", "c")) {
            assertThat(ports.memories().recall(contest, who + "-" + contest).outbox())
                    .isEmpty();
        }
        assertThat(announcements.ids()).hasSize(7).allMatch(id -> id.startsWith(contest));
        assertThat(ports.waiting().of(contest)).isEmpty();
    }

    private static void together(Ports ports, List<Consumer<Instance>> one, List<Consumer<Instance>> other)
            throws Exception {
        ExecutorService instances = Executors.newFixedThreadPool(2);
        CyclicBarrier start = new CyclicBarrier(2);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (List<Consumer<Instance>> records : List.of(one, other)) {
                Instance instance = ports.instance(CLOCK);
                running.add(instances.submit(() -> {
                    start.await(30, TimeUnit.SECONDS);
                    records.forEach(record -> record.accept(instance));
                    return null;
                }));
            }
            for (Future<?> each : running) {
                each.get(60, TimeUnit.SECONDS);
            }
        } finally {
            instances.shutdownNow();
        }
    }

    /** Recipients carry the contest in their name so that tests on one store have inboxes of their own. */
    private Entry entry(String articleId, String who, long version, Standing standing) {
        return new Entry(
                contest,
                articleId,
                version,
                who + "-" + contest,
                "Title of " + articleId,
                standing,
                standing == Standing.INELIGIBLE ? List.of(tooShort(612)) : List.of(),
                null);
    }

    private Results results(int revision, Map<String, Integer> placeOf) {
        Map<String, List<Place>> places = new HashMap<>();
        placeOf.forEach((who, place) -> places.put(who + "-" + contest, List.of(aPlace(place, "article-of-" + who))));
        return new Results(contest, CONTEST_TITLE, revision, "", places);
    }

    private List<String> received(Ports ports, String who) {
        return items(ports, who).stream().map(item -> item.notification().id()).toList();
    }

    private List<String> kinds(Ports ports, String who) {
        return items(ports, who).stream()
                .map(item -> item.notification().message().kind().name())
                .toList();
    }

    private List<Inbox.Item> items(Ports ports, String who) {
        return ports.inbox().page(who + "-" + contest, null, 100).items();
    }

    /** Lets something happen after a result was first kept and before its last winner is told. */
    private static final class ResultsThatChangeMeanwhile implements PublishedResults {
        private final PublishedResults results;
        private final Runnable meanwhile;
        private boolean changed;

        ResultsThatChangeMeanwhile(PublishedResults results, Runnable meanwhile) {
            this.results = results;
            this.meanwhile = meanwhile;
        }

        @Override
        public Results keep(Results given) {
            Results kept = results.keep(given);
            if (!changed) {
                changed = true;
                meanwhile.run();
            }
            return kept;
        }

        @Override
        public List<Results> all() {
            return results.all();
        }
    }
}
