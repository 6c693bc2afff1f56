package dev.laurel.localstack.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.laurel.contracts.ContractJson;
import dev.laurel.contracts.articles.ArticleContent;
import dev.laurel.contracts.articles.ArticleFact;
import dev.laurel.contracts.articles.ArticlePublished;
import dev.laurel.localstack.launch.Console;
import dev.laurel.localstack.launch.LaunchFailure;
import dev.laurel.localstack.launch.Patience;
import dev.laurel.localstack.launch.RunningLaurel;
import dev.laurel.localstack.launch.Service;
import dev.laurel.localstack.recorded.CounterSeries;
import dev.laurel.localstack.recorded.CountersToFacts;
import dev.laurel.localstack.recorded.RecordedArticle;
import dev.laurel.localstack.recorded.RecordedData;
import dev.laurel.localstack.recorded.Timeline;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;

/**
 * Runs the recorded contest: definition and articles over HTTP, interactions over Kafka, then close, count, preview,
 * publish, and the winner's inbox. Every step waits on a condition that the services themselves report.
 */
public final class Demo {

    private static final String CONTEST = "autumn-2019";
    private static final String TOPIC = "recorded-2019";
    private static final String NO_BODY = "The text of this article is not part of the recorded data.";
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final int BATCH = 500;
    private static final int BRIEF_ENTRIES = 20;
    private static final ObjectWriter ARTICLE_JSON = ContractJson.mapper().writerFor(ArticleFact.class);

    private final Console console;
    private final RunningLaurel stack;
    private final DemoOptions options;
    private final Api api = new Api();
    private final String platform;
    private final String operator;

    public Demo(Console console, RunningLaurel stack, DemoOptions options) {
        this.console = console;
        this.stack = stack;
        this.options = options;
        this.platform = stack.token("platform", "dev-platform", null);
        this.operator = stack.token("operator", "dev-operator", null);
    }

    /** Runs the whole contest defined in {@code definition}; fails with the step that did not go as it should. */
    public void run(Path definition) {
        RecordedData data = RecordedData.load();
        Window window = define(definition);
        List<RecordedArticle> entries = data.articlesCreated(window.start(), window.end());
        sendArticles(entries);
        awaitEntries(entries.size());
        if (!options.brief()) {
            // The contest turns all of these away; nobody has to wait for that.
            Set<RecordedArticle> sent = Set.copyOf(entries);
            sendArticles(data.articles().stream()
                    .filter(article -> !sent.contains(article))
                    .toList());
        }

        Replay.Sent sent = replay(data, entries, window.zone());
        awaitCounted(sent);
        Publication publication = new Publication(console, api, stack, operator, CONTEST);
        publication.closeAndCount();
        publication.publish();

        DemoReport report = new DemoReport(console, stack.url(Service.RANKING), CONTEST, api);
        JsonNode results = publication.results();
        List<JsonNode> standings = report.standings(results.path("revision").asInt());
        report.print(standings, results, options.rows());
        report.explainFirstPrize(results);
        new WinnersInbox(console, api, stack).print(results);
        if (options.resultFile() != null) {
            report.write(options.resultFile(), standings, results, sent.facts());
        }
    }

    /** When an article has to appear to take part: [start, end). */
    private record Window(Instant start, Instant end, ZoneId zone) {}

    private Window define(Path definition) {
        String url = stack.url(Service.SUBMISSION) + "/api/v1/contests/" + CONTEST;
        JsonNode state = Api.require(api.send("PUT", url, operator, "application/yaml", read(definition)), "PUT", url)
                .body()
                .path("definition");
        ZoneId zone = ZoneId.of(state.path("timeZone").asString());
        LocalDate from = LocalDate.parse(state.path("submissions").path("from").asString());
        LocalDate through =
                LocalDate.parse(state.path("submissions").path("through").asString());
        console.step("contest " + CONTEST + " is open");
        return new Window(
                from.atStartOfDay(zone).toInstant(),
                through.plusDays(1).atStartOfDay(zone).toInstant(),
                zone);
    }

    private void sendArticles(List<RecordedArticle> articles) {
        String url = stack.url(Service.SUBMISSION) + "/api/v1/articles";
        for (int from = 0; from < articles.size(); from += BATCH) {
            List<RecordedArticle> batch = articles.subList(from, Math.min(articles.size(), from + BATCH));
            String lines = batch.stream().map(Demo::json).collect(Collectors.joining("\n"));
            JsonNode receipt = Api.require(
                            api.send("POST", url, platform, "application/x-ndjson", lines.getBytes(UTF_8)), "POST", url)
                    .body();
            if (receipt.path("accepted").asInt() != batch.size()) {
                throw new LaunchFailure("Not every article was accepted: " + receipt.toPrettyString());
            }
        }
        console.step("%,d articles are sent".formatted(articles.size()));
    }

    private static String json(RecordedArticle article) {
        String title = article.tag() + " · " + article.id();
        ArticleContent content = new ArticleContent(
                title, NO_BODY, List.of(TOPIC), List.of(article.tag()), List.of(), null, null, null, null, null, null);
        return ARTICLE_JSON.writeValueAsString(
                new ArticlePublished(article.id(), article.author(), article.createdAt(), null, content));
    }

    private void awaitEntries(int expected) {
        Patience.require(
                PATIENCE,
                () -> board().path("entries").asInt() >= expected,
                () -> "The board shows " + board().path("entries").asInt() + " of " + expected + " entries");
        JsonNode board = board();
        if (board.path("entries").asInt() != expected) {
            throw new LaunchFailure("The board shows %d entries, but the window makes %d of the articles entries"
                    .formatted(board.path("entries").asInt(), expected));
        }
        console.step("%d entries of %d authors; first live standings at %s/"
                .formatted(expected, board.path("authors").asInt(), stack.url(Service.RANKING)));
    }

    private Replay.Sent replay(RecordedData data, List<RecordedArticle> entries, ZoneId zone) {
        Set<String> ids = entries.stream()
                .limit(options.brief() ? BRIEF_ENTRIES : entries.size())
                .map(RecordedArticle::id)
                .collect(Collectors.toSet());
        List<CounterSeries> series = data.seriesOf(id -> options.allArticles() || ids.contains(id));
        CountersToFacts rule = new CountersToFacts(zone);
        long total = series.stream()
                .flatMapToLong(each -> LongStream.of(rule.facts(each).count()))
                .sum();
        Replay replay = new Replay(stack.bootstrapServers(), options.daysPerSecond());
        try (ProgressDisplay progress = new ProgressDisplay(console, total, options.terminal())) {
            return replay.send(new Timeline(series, rule), progress);
        }
    }

    /** Every fact before the end of the log is in the standings. */
    private void awaitCounted(Replay.Sent sent) {
        long startedAt = System.nanoTime();
        Patience.require(
                PATIENCE,
                () -> isCounted(board(), sent.lastEventTime()),
                () -> "The standings do not catch up: lag " + board().path("lag") + ", event-time mark "
                        + board().path("eventTimeMark") + ", expected " + sent.lastEventTime());
        Duration toTheBoard = sent.took().plusNanos(System.nanoTime() - startedAt);
        console.step("%,d facts sent, %,d facts/s; in the standings %.1f s after the first, %,d facts/s"
                .formatted(
                        sent.facts(),
                        sent.perSecond(),
                        toTheBoard.toMillis() / 1000.0,
                        sent.facts() * 1000 / Math.max(1, toTheBoard.toMillis())));
    }

    private static boolean isCounted(JsonNode board, Instant lastEventTime) {
        String mark = board.path("eventTimeMark").asString("");
        return board.path("lag").asLong(-1) == 0
                && !mark.isEmpty()
                && !Instant.parse(mark).isBefore(lastEventTime);
    }

    private JsonNode board() {
        Api.Answer answer = api.send(
                "GET",
                stack.url(Service.RANKING) + "/api/v1/contests/" + CONTEST + "/standings?limit=1",
                "",
                "application/json",
                new byte[0]);
        return answer.status() == 404 ? ContractJson.mapper().createObjectNode() : answer.body();
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }
}
