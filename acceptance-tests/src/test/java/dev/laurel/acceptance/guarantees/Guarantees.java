package dev.laurel.acceptance.guarantees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;

/**
 * One run: a generated contest from its definition to its notified winners, while processes are killed under load. In
 * the manner of Decaton's processing guarantees: each promise is held against the whole history afterwards.
 *
 * <ul>
 *   <li>NoLostInteraction, NoDoubleCount: every counter of every article is what the history makes it.
 *   <li>StandingsEqualOracle: so are order, scores and the published awards.
 *   <li>WinnerToldOnce: each winner has one message about the award, and nobody else has any.
 * </ul>
 */
final class Guarantees {

    private static final Duration CONVERGES_WITHIN = Duration.ofMinutes(5);
    private static final Duration DRAINS_WITHIN = Duration.ofSeconds(15);

    private final long seed;
    private final Scale scale;
    private final SplittableRandom random;
    private final History history;
    private final List<Article> unpublished;

    Guarantees(long seed, Scale scale) {
        this.seed = seed;
        this.scale = scale;
        this.random = new SplittableRandom(seed);
        this.history = new History(seed, scale.articles());
        this.unpublished = new ArrayList<>(history.articles());
    }

    /**
     * How much of everything.
     *
     * @param killsUnderLoad        while facts come in
     * @param killsWhilePublishing  while the contest is closed, counted, published and told
     * @param factsPerKill          facts between two kills, on average
     * @param factsPerSecond        at most
     * @param rollingRestart        whether every instance is also restarted in order, one after the other
     */
    record Scale(
            int articles,
            Map<String, Integer> instances,
            int killsUnderLoad,
            int killsWhilePublishing,
            int factsPerKill,
            int factsPerSecond,
            boolean rollingRestart) {}

    void hold(Path directory) throws IOException {
        long startedAt = System.nanoTime();
        try (Cluster cluster = new Cluster(directory, scale.instances());
                Platform platform = new Platform(cluster.bootstrapServers(), seed)) {
            Operator operator = new Operator(cluster);
            say("seed %d: %d processes are up after %d s"
                    .formatted(seed, cluster.parts().size(), seconds(startedAt)));
            operator.define();
            publishArticles(platform, unpublished.size() / 2);

            Map<String, Integer> kills = new TreeMap<>(killUnderLoad(cluster, platform));
            cluster.awaitWhole();
            if (scale.rollingRestart()) {
                restartInOrder(cluster, platform);
            }
            publishArticles(platform, unpublished.size());
            platform.flush();
            say("%d records sent, %d facts"
                    .formatted(platform.sent(), history.facts().size()));

            Set<String> disqualified = disqualifyLeader(cluster, operator);
            List<Oracle.Row> expected = Oracle.standings(history, disqualified);
            requireBoards(cluster, operator, expected);

            killWhilePublishing(cluster, operator).forEach((name, times) -> kills.merge(name, times, Integer::sum));
            requireResult(operator, Oracle.winners(expected));
            requireToldOnce(operator, expected, disqualified);
            requireBoards(cluster, operator, expected);
            say("seed %d: 0 differences after %d kills %s, %d s"
                    .formatted(
                            seed,
                            kills.values().stream().mapToInt(Integer::intValue).sum(),
                            kills,
                            seconds(startedAt)));
        }
    }

    private Map<String, Integer> killUnderLoad(Cluster cluster, Platform platform) {
        try (Mischief mischief = new Mischief(random.nextLong(), cluster.parts())) {
            for (int kill = 0; kill < scale.killsUnderLoad(); kill++) {
                sendFacts(platform, 1 + random.nextInt(2 * scale.factsPerKill()));
                publishArticles(platform, random.nextInt(3));
                mischief.strike();
            }
            sendFacts(platform, scale.factsPerKill());
            return mischief.kills();
        }
    }

    /** Each instance is asked to end, under load, and the next one only after it is back. */
    private void restartInOrder(Cluster cluster, Platform platform) {
        for (Part part : cluster.parts()) {
            if (part.isService()) {
                sendFacts(platform, scale.factsPerKill());
                Duration took = part.terminate(DRAINS_WITHIN);
                say("%s drained in %d ms".formatted(part.name(), took.toMillis()));
                part.start();
                part.awaitReady();
            }
        }
    }

    private Map<String, Integer> killWhilePublishing(Cluster cluster, Operator operator) {
        Map<String, Integer> kills;
        try (Mischief mischief = new Mischief(random.nextLong(), cluster.parts())) {
            List<Runnable> steps = List.of(operator::close, operator::count, operator::publish);
            int left = scale.killsWhilePublishing();
            for (int step = 0; step < steps.size(); step++) {
                int now = left / (steps.size() - step);
                for (int kill = 0; kill < now; kill++) {
                    mischief.strike();
                }
                left -= now;
                steps.get(step).run();
            }
            kills = mischief.kills();
        }
        cluster.awaitWhole();
        return kills;
    }

    private void sendFacts(Platform platform, int count) {
        long nanosEach = 1_000_000_000L / scale.factsPerSecond();
        long startedAt = System.nanoTime();
        for (int i = 0; i < count; i++) {
            platform.send(history.next());
            long early = startedAt + i * nanosEach - System.nanoTime();
            if (early > 1_000_000) {
                LockSupport.parkNanos(early);
            }
        }
    }

    private void publishArticles(Platform platform, int count) {
        for (int i = 0; i < count && !unpublished.isEmpty(); i++) {
            platform.publish(unpublished.remove(0));
        }
    }

    private Set<String> disqualifyLeader(Cluster cluster, Operator operator) {
        List<Oracle.Row> all = Oracle.standings(history, Set.of());
        requireBoards(cluster, operator, all);
        String leader = all.get(0).articleId();
        operator.disqualify(leader);
        return Set.of(leader);
    }

    private static void requireBoards(Cluster cluster, Operator operator, List<Oracle.Row> expected) {
        for (Part ranking : cluster.instances(Cluster.RANKING)) {
            await("the board of " + ranking.name() + " is what the history makes it")
                    .atMost(CONVERGES_WITHIN)
                    .pollInterval(Duration.ofMillis(500))
                    .untilAsserted(() -> assertThat(operator.board(ranking)).isEqualTo(expected));
        }
    }

    private static void requireResult(Operator operator, List<Oracle.Row> winners) {
        List<String> places = new ArrayList<>();
        operator.results()
                .path("awards")
                .path(0)
                .path("places")
                .forEach(place -> places.add(place.path("articleId").asString()));
        assertThat(places).isEqualTo(winners.stream().map(Oracle.Row::articleId).toList());
    }

    private void requireToldOnce(Operator operator, List<Oracle.Row> expected, Set<String> disqualified) {
        Map<String, List<String>> due = new HashMap<>();
        history.articles().forEach(article -> due.computeIfAbsent(article.author(), author -> new ArrayList<>()));
        expected.forEach(row -> due(due, row.author()).add("entry-accepted " + row.articleId()));
        Oracle.winners(expected).forEach(row -> due(due, row.author()).add("award-won " + row.articleId()));
        due.forEach((author, messages) -> await("everything is told to " + author)
                .atMost(CONVERGES_WITHIN)
                .untilAsserted(() -> assertThat(withoutDisqualified(operator.inbox(author), disqualified))
                        .containsExactlyInAnyOrderElementsOf(messages)));
    }

    /** What is told of a disqualified entry depends on when its author first heard of it. */
    private static List<String> withoutDisqualified(List<String> inbox, Set<String> disqualified) {
        return inbox.stream()
                .filter(message -> disqualified.stream().noneMatch(message::endsWith))
                .filter(message -> !message.startsWith("entry-ineligible"))
                .toList();
    }

    private static List<String> due(Map<String, List<String>> due, String author) {
        return Objects.requireNonNull(due.get(author));
    }

    private static long seconds(long since) {
        return Duration.ofNanos(System.nanoTime() - since).toSeconds();
    }

    private static void say(String line) {
        System.out.println("[guarantees] " + line);
    }
}
