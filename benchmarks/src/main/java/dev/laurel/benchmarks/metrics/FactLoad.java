package dev.laurel.benchmarks.metrics;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Made-up interactions, the same for the same seed: 79 % likes, 5 % un-likes of a like given before, 8 % collects, 6 %
 * comments, 2 % view totals; one fact in fifty is sent twice. A few articles get most of the facts. Event times never
 * fall within an article, so that peers which take facts in order of arrival come to the same counts.
 */
final class FactLoad {

    static final long START = 1_700_000_000_000L;

    private final SplittableRandom random;
    private final int articles;
    private final int readers;
    private final Map<Integer, List<Integer>> likers = new HashMap<>();
    private final Map<Integer, Long> views = new HashMap<>();
    private long clock = START;
    private long comments;

    FactLoad(long seed, int articles, int readers) {
        this.random = new SplittableRandom(seed);
        this.articles = articles;
        this.readers = readers;
    }

    /** A record for the topic; {@code twice} says that it is to be sent again at once. */
    @SuppressWarnings("ArrayRecordComponent") // A short-lived carrier that nobody compares.
    record Fact(String articleId, byte[] body, boolean twice) {}

    static String articleId(int index) {
        return "bench-article-%06d".formatted(index);
    }

    Fact next() {
        clock++;
        // The product of two uniform numbers puts half of the facts on about a fifth of the articles.
        int article = (int) (articles * random.nextDouble() * random.nextDouble());
        String id = articleId(article);
        int dice = random.nextInt(100);
        String body;
        if (dice < 79) {
            body = like(article, id);
        } else if (dice < 84) {
            body = unlike(article, id);
        } else if (dice < 92) {
            body = toggle("collected", id, random.nextInt(readers));
        } else if (dice < 98) {
            body = "{\"kind\":\"commented\",\"articleId\":\"" + id + "\",\"commentId\":\"bench-comment-" + comments++
                    + "\",\"readerId\":\"bench-reader-" + random.nextInt(readers) + "\",\"at\":" + clock + '}';
        } else {
            long total = views.merge(article, 1L + random.nextInt(500), Long::sum);
            body = "{\"kind\":\"counter-reported\",\"articleId\":\"" + id + "\",\"counter\":\"views\",\"total\":"
                    + total + ",\"at\":" + clock + '}';
        }
        return new Fact(id, body.getBytes(StandardCharsets.UTF_8), random.nextInt(50) == 0);
    }

    private String like(int article, String id) {
        int reader = random.nextInt(readers);
        likers.computeIfAbsent(article, a -> new ArrayList<>()).add(reader);
        return toggle("liked", id, reader);
    }

    private String unlike(int article, String id) {
        List<Integer> given = likers.get(article);
        if (given == null || given.isEmpty()) {
            return like(article, id);
        }
        return toggle("unliked", id, given.get(random.nextInt(given.size())));
    }

    private String toggle(String kind, String id, int reader) {
        return "{\"kind\":\"" + kind + "\",\"articleId\":\"" + id + "\",\"readerId\":\"bench-reader-" + reader
                + "\",\"at\":" + clock + '}';
    }
}
