package dev.laurel.acceptance.guarantees;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * What happens in a generated contest, a function of the seed: articles that come before and during the votes, likes and
 * collects given and taken back, comments written and removed, view totals; many ties in time, a tenth after the cut-off.
 */
final class History {

    static final String CONTEST = "guaranteed";
    static final String TOPIC = "guaranteed-topic";
    static final Instant START = Instant.parse("2024-03-01T00:00:00Z");
    static final Instant SUBMISSION_END = Instant.parse("2024-04-01T00:00:00Z");
    static final Instant CUT_OFF = Instant.parse("2024-04-06T00:00:00Z");
    static final int PLACES = 10;

    private static final int HOURS = 24 * 40;
    private static final int READERS = 150;

    private final SplittableRandom random;
    private final List<Article> articles = new ArrayList<>();
    private final List<Fact> facts = new ArrayList<>();
    private int comments;

    History(long seed, int articleCount) {
        random = new SplittableRandom(seed);
        for (int i = 0; i < articleCount; i++) {
            articles.add(article(i));
        }
    }

    /** As a contest document; the votes of this contest were cast in 2024. */
    static String definition() {
        return """
                id: %s
                title: { zh: 不丢不重, en: Nothing lost and nothing twice }
                timeZone: UTC
                submissions: { from: 2024-03-01, through: 2024-03-31 }
                metrics: { through: 2024-04-05 }
                eligibility: { topicIds: [%s] }
                score: { formula: views*0.01 + likes*0.2 + comments*0.2 + collects*0.3, scale: 4 }
                tieBreaks: [earlierPublication, articleId]
                awards:
                  - id: best
                    title: { zh: 最佳, en: Best }
                    kind: ladder
                    unit: article
                    stacking: vacate
                    tiers:
                      - { from: 1, through: %d, title: { zh: 前列, en: Top }, prize: { zh: 杯子, en: Mug } }
                """.formatted(CONTEST, TOPIC, PLACES);
    }

    List<Article> articles() {
        return articles;
    }

    /** All facts so far. */
    List<Fact> facts() {
        return facts;
    }

    /** The next fact. */
    Fact next() {
        // Squared, so that the first articles are loved most.
        double share = random.nextDouble();
        Article article = articles.get((int) (share * share * articles.size()));
        Instant at = START.plus(Duration.ofHours(random.nextInt(HOURS)));
        Fact fact = fact(article.id(), at, random.nextInt(100));
        facts.add(fact);
        return fact;
    }

    private Fact fact(String article, Instant at, int die) {
        int reader = random.nextInt(READERS);
        // Half of the readers' clients number what they do; whoever numbers always numbers.
        Long seq = reader % 2 == 0 ? null : (long) random.nextInt(4);
        if (die < 40) {
            return new Fact(article, "liked", "reader-" + reader, at, seq, 0);
        }
        if (die < 50) {
            return new Fact(article, "unliked", "reader-" + reader, at, seq, 0);
        }
        if (die < 65) {
            return new Fact(article, "collected", "reader-" + reader, at, seq, 0);
        }
        if (die < 70) {
            return new Fact(article, "uncollected", "reader-" + reader, at, seq, 0);
        }
        if (die < 88) {
            return new Fact(article, "commented", "comment-" + comments++, at, null, 0);
        }
        if (die < 94) {
            return new Fact(article, "comment-removed", "comment-" + random.nextInt(comments + 5), at, null, 0);
        }
        return new Fact(article, "counter-reported", "", at, null, random.nextInt(20_000));
    }

    private Article article(int number) {
        String topic = random.nextInt(12) == 0 ? "another-topic" : TOPIC;
        Instant publishedAt = START.plus(Duration.ofHours(random.nextInt(24 * 33)));
        String id = "article-%03d".formatted(number);
        return new Article(id, "author-" + random.nextInt(1 + number / 2), topic, publishedAt);
    }
}
