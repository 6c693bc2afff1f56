package dev.laurel.benchmarks.counting;

import dev.laurel.metrics.domain.ArticleWindows;
import dev.laurel.metrics.domain.LogId;
import dev.laurel.metrics.domain.Window;
import dev.laurel.metrics.tally.Interaction;
import dev.laurel.metrics.tally.PartitionTally;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.Predicate;

/** Tallies of one partition that have counted so many facts about ten thousand articles; the same facts every time. */
final class GivenTally {

    static final int ARTICLES = 10_000;
    static final LogId LOG = new LogId("cluster", "topic", 0);

    private static final long FIRST_MOMENT = 1_700_000_000_000L;

    private GivenTally() {}

    /** Every article is an entry, as in a running contest. */
    static ArticleWindows entered(String articleId) {
        return new ArticleWindows(articleId.length(), List.of(new Window("c", Long.MAX_VALUE)));
    }

    static PartitionTally empty(Function<String, ArticleWindows> windows) {
        return new PartitionTally(LOG, 0, windows);
    }

    static String article(long subject) {
        return "article-" + subject % ARTICLES;
    }

    /** Makes it the like that the reader of this number gave, or the comment written, at the moment of this number. */
    static void fill(Interaction fact, Interaction.Kind kind, long subject, long moment) {
        fact.clear();
        fact.kind = kind;
        fact.articleId.set(article(subject));
        fact.readerId.set("8c5f0b1e-reader-" + subject);
        fact.commentId.set("comment-" + subject);
        fact.at = FIRST_MOMENT + moment;
    }

    /** Tells it so many likes, each by the reader whose number is the offset. */
    static void likes(PartitionTally tally, int count) {
        var fact = new Interaction();
        for (int i = 0; i < count; i++) {
            long offset = tally.nextOffset();
            fill(fact, Interaction.Kind.LIKED, offset, offset);
            tally.apply(fact, offset);
        }
    }

    /** Nine in ten facts are new likes; the others take back a like given before, or comment. */
    static void mixture(PartitionTally tally, int count, SplittableRandom random) {
        mixture(tally, count, random, article -> true);
    }

    /** The same facts, but those about other articles are passed over. */
    static void mixture(PartitionTally tally, int count, SplittableRandom random, Predicate<String> wanted) {
        var fact = new Interaction();
        for (int i = 0; i < count; i++) {
            long offset = tally.nextOffset();
            int dice = random.nextInt(20);
            long subject = dice == 0 ? random.nextLong(offset + 1) : offset;
            if (wanted.test(article(subject))) {
                fill(fact, kind(dice), subject, offset);
                tally.apply(fact, offset);
            } else {
                tally.skipTo(offset + 1);
            }
        }
    }

    private static Interaction.Kind kind(int dice) {
        return switch (dice) {
            case 0 -> Interaction.Kind.UNLIKED;
            case 1 -> Interaction.Kind.COMMENTED;
            default -> Interaction.Kind.LIKED;
        };
    }

    /**
     * Bytes of this virtual machine's heap that a collection leaves. Not the memory in use afterwards: in that is what
     * threads have set aside for new objects, megabytes of it.
     */
    static long heap() {
        System.gc();
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getCollectionUsage().getUsed())
                .sum();
    }
}
