package dev.laurel.submission.domain;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Articles and contests for tests: a contest of February 2024 in Asia/Shanghai, and facts about one article. */
public final class ArticleFixtures {

    public static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    public static final Instant NOW = Instant.parse("2024-03-01T00:00:00Z");
    public static final Instant START = Instant.parse("2024-02-22T16:00:00Z");
    public static final Instant END = Instant.parse("2024-03-24T16:00:00Z");

    private ArticleFixtures() {}

    public static Contest anOpenContest(String id, String... topics) {
        return aContest(id, Contest.Phase.OPEN, START, END, 0, topics);
    }

    public static Contest aContest(
            String id, Contest.Phase phase, Instant start, Instant end, int minimum, String... topics) {
        var rules = new ContestRules(
                id,
                SHANGHAI,
                new Window(start, end),
                new TreeSet<>(Arrays.asList(topics)),
                minimum,
                EntryConditions.NONE,
                Moderation.NONE,
                null,
                new TreeSet<>(List.of("best")));
        return aContest(rules, phase);
    }

    public static Contest aContest(ContestRules rules, Contest.Phase phase) {
        CloseManifest manifest = phase == Contest.Phase.CLOSED ? CloseManifest.of(Map.of()) : null;
        return new Contest(rules, "{}", phase, 1, manifest, NOW, 1, List.of(), Acts.NONE);
    }

    /** The rules of an open contest under {@code topic} with more asked of entries. */
    public static ContestRules rules(String id, EntryConditions conditions, Moderation moderation) {
        ContestRules plain = anOpenContest(id, "topic").rules();
        return new ContestRules(
                id,
                plain.timeZone(),
                plain.submissions(),
                plain.topicIds(),
                plain.minimumBodyLength(),
                conditions,
                moderation,
                null,
                plain.awards());
    }

    public static ArticleContent content(int bodyLength, @Nullable String declared, String... topics) {
        return new ArticleContent(
                "A title",
                "https://example.org/a",
                Arrays.asList(topics),
                List.of(),
                List.of(),
                declared,
                bodyLength,
                "body-" + bodyLength,
                null,
                null,
                null,
                null);
    }

    public static ArticleFact published(Instant at, ArticleContent content) {
        return new ArticleFact.Version(true, at, null, "author-1", content);
    }

    public static ArticleFact revised(Instant at, ArticleContent content) {
        return new ArticleFact.Version(false, at, null, "author-1", content);
    }

    public static ArticleFact removed(Instant at) {
        return new ArticleFact.Removal(at, null);
    }

    public static ArticleHistory anArticle(ArticleFact... facts) {
        return ArticleHistory.of("article-1", Arrays.asList(facts));
    }

    /** The entries of one article after it was evaluated. */
    public static Map<String, Entry> evaluate(
            ArticleHistory article, List<Contest> contests, Map<String, Entry> before) {
        Map<String, Entry> after = new HashMap<>(before);
        ArticleEvaluation.changes(article, contests, before, Surroundings.nothing(), NOW)
                .forEach(entry -> after.put(entry.contestId(), entry));
        return after;
    }
}
