package dev.laurel.acceptance.recount;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/**
 * Works out order, scores and awards of the recorded contest straight from the data files. Makes no facts: it says by
 * arithmetic how many of an interval's facts lie before the cut-off. Shares no code with the services, the contracts or
 * the replay, on purpose; what both get wrong in the same way would have to be in the words.
 */
final class Recount {

    private static final String FILES = "/dev/laurel/localstack/recorded/";
    private static final int PLACES = 30;

    /** China has had no daylight saving since 1991. */
    private static final ZoneOffset SHANGHAI = ZoneOffset.ofHours(8);

    private static final long HOUR = 3_600_000;
    private static final long WINDOW_START = midnight("20190817");
    private static final long WINDOW_END = midnight("20191101");

    private final long countsBelow;
    private final String luckyArticle;

    private Recount(long countsBelow, String luckyArticle) {
        this.countsBelow = countsBelow;
        this.luckyArticle = luckyArticle;
    }

    /** By the rules of the contest: what happened before 00:00 of 16 November 2019 in Shanghai counts. */
    static Recount byTheRules() {
        return new Recount(midnight("20191116"), "");
    }

    /** Wrong on purpose: the moment of the cut-off itself counts too. */
    static Recount withInclusiveCutOff() {
        return new Recount(midnight("20191116") + 1, "");
    }

    /** Wrong on purpose: one article has one like more than the record. */
    static Recount withOneLikeMore(String articleId) {
        return new Recount(midnight("20191116"), articleId);
    }

    /** An entry in its place; the score has four decimals. */
    record Row(int rank, String articleId, String author, long views, long likes, long comments, String score) {}

    /** A place on the ladder. */
    record Place(int place, int rank, String articleId, String author, String score) {}

    List<Row> standings() {
        Map<String, Counts> counts = counts();
        record Scored(String id, String author, long created, Counts counts, BigDecimal score) {}
        List<Scored> scored = new ArrayList<>();
        for (String[] cells : read("articles.csv.gz")) {
            if (isEntry(cells[0])) {
                Counts own = counts.getOrDefault(cells[0], Counts.NONE);
                own = cells[0].equals(luckyArticle) ? own.with("likes", own.likes() + 1) : own;
                scored.add(new Scored(cells[0], cells[2], created(cells[0]), own, own.score()));
            }
        }
        scored.sort((one, other) -> {
            int byScore = other.score().compareTo(one.score());
            int byCreation = Long.compare(one.created(), other.created());
            return byScore != 0
                    ? byScore
                    : byCreation != 0 ? byCreation : one.id().compareTo(other.id());
        });
        List<Row> rows = new ArrayList<>();
        for (Scored each : scored) {
            Counts own = each.counts();
            String score = each.score().toPlainString();
            rows.add(new Row(
                    rows.size() + 1, each.id(), each.author(), own.views(), own.likes(), own.comments(), score));
        }
        return rows;
    }

    /** The best thirty creators, each with the best article. */
    List<Place> awards() {
        Set<String> served = new HashSet<>();
        List<Place> places = new ArrayList<>();
        for (Row row : standings()) {
            if (places.size() < PLACES && served.add(row.author())) {
                places.add(new Place(places.size() + 1, row.rank(), row.articleId(), row.author(), row.score()));
            }
        }
        return places;
    }

    private record Counts(long views, long likes, long comments) {

        private static final Counts NONE = new Counts(0, 0, 0);

        Counts with(String kind, long count) {
            return switch (kind) {
                case "views" -> new Counts(count, likes, comments);
                case "likes" -> new Counts(views, count, comments);
                case "comments" -> new Counts(views, likes, count);
                default -> throw new IllegalStateException("The record has no " + kind);
            };
        }

        /** views*0.01 + likes*0.2 + comments*0.2; collects are unknown. In hundredths this is a whole number. */
        BigDecimal score() {
            return BigDecimal.valueOf(views + 20 * likes + 20 * comments, 2).setScale(4);
        }
    }

    private Map<String, Counts> counts() {
        record Key(String articleId, String kind) {}
        Map<Key, List<String[]>> series = new LinkedHashMap<>();
        for (String[] cells : read("counters.csv.gz")) {
            if (isEntry(cells[0])) {
                series.computeIfAbsent(new Key(cells[0], cells[1]), key -> new ArrayList<>())
                        .add(cells);
            }
        }
        Map<String, Counts> counts = new HashMap<>();
        series.forEach((key, rows) -> {
            rows.sort((one, other) -> one[3].compareTo(other[3]));
            String article = key.articleId();
            long count = key.kind().equals("views") ? lastTotal(article, rows) : unitsBefore(article, rows);
            counts.put(article, counts.getOrDefault(article, Counts.NONE).with(key.kind(), count));
        });
        return counts;
    }

    /** The newest total reported in time; a total is reported at the end of each row's interval. */
    private long lastTotal(String articleId, List<String[]> rows) {
        long total = 0;
        long end = endOfTheBeginning(articleId, rows);
        long stands = Long.parseLong(rows.get(0)[4]);
        for (String[] row : rows) {
            long start = Math.max(midnight(row[2]), end);
            end = Math.max(midnight(row[3]), start + HOUR);
            long before = Long.parseLong(row[4]);
            if (before != stands && start + 1 < countsBelow) {
                total = before;
            }
            stands = Long.parseLong(row[5]);
            if (end < countsBelow) {
                total = stands;
            }
        }
        return total;
    }

    /** Every gain counts one, every loss takes one back, if it happened in time. */
    private long unitsBefore(String articleId, List<String[]> rows) {
        long stands = Long.parseLong(rows.get(0)[4]);
        long end = endOfTheBeginning(articleId, rows);
        long units = inTime(created(articleId), end, stands);
        for (String[] row : rows) {
            long start = Math.max(midnight(row[2]), end);
            end = Math.max(midnight(row[3]), start + HOUR);
            long before = Long.parseLong(row[4]);
            if (before != stands && start + 1 < countsBelow) {
                units += before - stands;
            }
            stands = Long.parseLong(row[5]);
            units += Long.signum(stands - before) * inTime(start, end, Math.abs(stands - before));
        }
        return units;
    }

    private static long endOfTheBeginning(String articleId, List<String[]> rows) {
        return Math.max(midnight(rows.get(0)[2]), created(articleId) + HOUR);
    }

    /** How many of {@code n} facts at start + k·(end − start)/(n + 1), rounded down, lie before the limit. */
    private long inTime(long start, long end, long n) {
        long inTime = 0;
        for (long k = 1; k <= n; k++) {
            BigInteger offset = BigInteger.valueOf(k)
                    .multiply(BigInteger.valueOf(end - start))
                    .divide(BigInteger.valueOf(n + 1));
            inTime += start + offset.longValueExact() < countsBelow ? 1 : 0;
        }
        return inTime;
    }

    private static boolean isEntry(String articleId) {
        return created(articleId) >= WINDOW_START && created(articleId) < WINDOW_END;
    }

    private static long created(String articleId) {
        return Long.parseLong(articleId.substring(0, 8), 16) * 1000;
    }

    private static long midnight(String day) {
        return LocalDate.parse(day, DateTimeFormatter.BASIC_ISO_DATE)
                        .atStartOfDay()
                        .toEpochSecond(SHANGHAI)
                * 1000;
    }

    private static List<String[]> read(String name) {
        InputStream file = Recount.class.getResourceAsStream(FILES + name);
        if (file == null) {
            throw new IllegalStateException(name + " is missing");
        }
        try (var reader =
                new BufferedReader(new InputStreamReader(new GZIPInputStream(file), StandardCharsets.UTF_8))) {
            String[] lines = reader.lines().toArray(String[]::new);
            return Arrays.stream(lines).skip(1).map(line -> line.split(",", -1)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
