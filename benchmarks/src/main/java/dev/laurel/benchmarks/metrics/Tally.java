package dev.laurel.benchmarks.metrics;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** Final counts per article, and a digest by which two contenders' counts are compared. */
final class Tally {

    private final Map<String, long[]> byArticle = new HashMap<>();

    void add(String articleId, String counter, long delta) {
        of(articleId)[index(counter)] += delta;
    }

    void set(String articleId, String counter, long total) {
        of(articleId)[index(counter)] = total;
    }

    /** Articles whose counts are all zero do not matter: a contender may or may not know them. */
    String digest() {
        var lines = new StringBuilder();
        new TreeMap<>(byArticle).forEach((article, counts) -> {
            if (counts[0] + counts[1] + counts[2] + counts[3] > 0) {
                lines.append(article);
                for (long count : counts) {
                    lines.append(' ').append(count);
                }
                lines.append('\n');
            }
        });
        try {
            byte[] sum =
                    MessageDigest.getInstance("SHA-256").digest(lines.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sum).substring(0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private long[] of(String articleId) {
        return byArticle.computeIfAbsent(articleId, id -> new long[4]);
    }

    private static int index(String counter) {
        return switch (counter) {
            case "views" -> 0;
            case "likes" -> 1;
            case "comments" -> 2;
            case "collects" -> 3;
            default -> throw new IllegalArgumentException("No such counter: " + counter);
        };
    }
}
