package dev.laurel.benchmarks.metrics;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.SplittableRandom;

/**
 * Made-up interactions in the form of the contract, the same for the same seed, and their true counts: 77 % likes, 5 %
 * un-likes of a like given before, 8 % collects, 1 % un-collects, 6 % comments, 1 % removals of a comment, 2 % view
 * totals; one fact in fifty comes twice in a row. Half of the facts fall on about a fifth of the articles.
 *
 * <p>Event times only rise, so that peers which take facts in the order of their arrival come to the same counts. In
 * real logs they do not, and there those peers are wrong; this generator does not show it.
 */
final class FactLoad {

    static final String MIX = "77 % likes, 5 % un-likes, 8 % collects, 1 % un-collects, 6 % comments,"
            + " 1 % comment removals, 2 % view totals; one in fifty twice";

    /** Event time of the first fact; each further fact is a millisecond later. */
    static final Instant START = Instant.parse("2024-02-23T01:00:00Z");

    private static final long SEED = 42;

    private final SplittableRandom random = new SplittableRandom(SEED);
    private final int readers;
    private final Article[] articles;
    private final Tally counts = new Tally();
    private long clock = START.toEpochMilli();
    private long comments;

    FactLoad(int articles, int readers) {
        this.readers = readers;
        this.articles = new Article[articles];
        for (int i = 0; i < articles; i++) {
            this.articles[i] = new Article(articleId(i));
        }
    }

    /** A record for the topic; {@code twice} says that it is to be sent again at once. */
    @SuppressWarnings("ArrayRecordComponent") // A short-lived carrier that nobody compares.
    record Fact(String articleId, byte[] body, boolean twice) {}

    /** What the generator remembers of an article, so that withdrawals meet something and the counts are known. */
    private static final class Article {
        private final String id;
        private final IntArrayList likers = new IntArrayList();
        private final IntArrayList collectors = new IntArrayList();
        private final LongArrayList comments = new LongArrayList();
        private final LongOpenHashSet present = new LongOpenHashSet();
        private long views;

        private Article(String id) {
            this.id = id;
        }
    }

    static String articleId(int index) {
        return Long.toString(7_338_443_551_744_000_000L + index * 7_919L);
    }

    private static String readerId(int index) {
        return Long.toString(1_000_204_889_000_000L + index * 104_729L);
    }

    private static String commentId(long index) {
        return Long.toString(7_340_000_000_000_000_000L + index);
    }

    /** The next fact, already counted in {@link #counts()}. */
    Fact next() {
        clock++;
        Article article = articles[(int) (articles.length * random.nextDouble() * random.nextDouble())];
        String body = body(article, random.nextInt(100));
        return new Fact(article.id, body.getBytes(StandardCharsets.US_ASCII), random.nextInt(50) == 0);
    }

    /** The counts after all the facts handed out so far. */
    Tally counts() {
        return counts;
    }

    private String body(Article article, int dice) {
        if (dice < 77) {
            return added(article, article.likers, "liked", "likes");
        } else if (dice < 82) {
            return withdrawn(article, article.likers, "unliked", "likes");
        } else if (dice < 90) {
            return added(article, article.collectors, "collected", "collects");
        } else if (dice < 91) {
            return withdrawn(article, article.collectors, "uncollected", "collects");
        } else if (dice < 97) {
            return commented(article);
        } else if (dice < 98) {
            return removed(article);
        }
        return viewed(article);
    }

    private String added(Article article, IntArrayList givers, String kind, String counter) {
        int reader = random.nextInt(readers);
        givers.add(reader);
        if (article.present.add(thing(counter, reader))) {
            counts.add(article.id, counter, 1);
        }
        return toggle(article, reader, kind);
    }

    private String withdrawn(Article article, IntArrayList givers, String kind, String counter) {
        if (givers.isEmpty()) {
            return viewed(article);
        }
        int reader = givers.getInt(random.nextInt(givers.size()));
        if (article.present.remove(thing(counter, reader))) {
            counts.add(article.id, counter, -1);
        }
        return toggle(article, reader, kind);
    }

    private String commented(Article article) {
        article.comments.add(comments);
        counts.add(article.id, "comments", 1);
        return start("commented", article) + "\",\"commentId\":\"" + commentId(comments++) + "\",\"readerId\":\""
                + readerId(random.nextInt(readers)) + '"' + end();
    }

    private String removed(Article article) {
        if (article.comments.isEmpty()) {
            return viewed(article);
        }
        int any = random.nextInt(article.comments.size());
        long comment = article.comments.getLong(any);
        article.comments.set(any, article.comments.getLong(article.comments.size() - 1));
        article.comments.removeLong(article.comments.size() - 1);
        counts.add(article.id, "comments", -1);
        return start("comment-removed", article) + "\",\"commentId\":\"" + commentId(comment) + '"' + end();
    }

    private String viewed(Article article) {
        article.views += 1 + random.nextInt(500);
        counts.set(article.id, "views", article.views);
        return start("counter-reported", article) + "\",\"counter\":\"views\",\"total\":" + article.views + end();
    }

    private String toggle(Article article, int reader, String kind) {
        return start(kind, article) + "\",\"readerId\":\"" + readerId(reader) + '"' + end();
    }

    private static String start(String kind, Article article) {
        return "{\"kind\":\"" + kind + "\",\"articleId\":\"" + article.id;
    }

    private String end() {
        return ",\"at\":\"" + at() + "\"}";
    }

    private Instant at() {
        return Instant.ofEpochMilli(clock);
    }

    private static long thing(String counter, int reader) {
        return ((long) reader << 1) | (counter.equals("likes") ? 0 : 1);
    }
}
