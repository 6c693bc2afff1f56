package dev.laurel.localstack.recorded;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** The recorded articles and counters that come with Laurel; {@code recorded/ORIGIN.md} says where they are from. */
public record RecordedData(List<RecordedArticle> articles, List<CounterSeries> series) {

    public RecordedData {
        articles = List.copyOf(articles);
        series = List.copyOf(series);
    }

    /** Reads the data files from the class path. */
    public static RecordedData load() {
        List<RecordedArticle> articles = lines("articles.csv.gz").stream()
                .map(cells -> new RecordedArticle(cells[0], cells[1], cells[2]))
                .toList();
        return new RecordedData(articles, readSeries());
    }

    /** The articles created in [from, before). */
    public List<RecordedArticle> articlesCreated(Instant from, Instant before) {
        return articles.stream()
                .filter(article -> !article.createdAt().isBefore(from)
                        && article.createdAt().isBefore(before))
                .toList();
    }

    /** The counters of the articles that {@code wanted} accepts by id. */
    public List<CounterSeries> seriesOf(Predicate<String> wanted) {
        return series.stream().filter(each -> wanted.test(each.articleId())).toList();
    }

    private static List<CounterSeries> readSeries() {
        record Key(String articleId, CounterSeries.Kind kind) {}
        Map<Key, List<CounterSeries.Change>> changes = new LinkedHashMap<>();
        for (String[] cells : lines("counters.csv.gz")) {
            Key key = new Key(cells[0], CounterSeries.Kind.valueOf(cells[1].toUpperCase(Locale.ROOT)));
            changes.computeIfAbsent(key, ignored -> new ArrayList<>())
                    .add(new CounterSeries.Change(
                            day(cells[2]), day(cells[3]), Long.parseLong(cells[4]), Long.parseLong(cells[5])));
        }
        return changes.entrySet().stream()
                .map(entry -> new CounterSeries(
                        entry.getKey().articleId(), entry.getKey().kind(), entry.getValue()))
                .toList();
    }

    private static LocalDate day(String digits) {
        return LocalDate.parse(digits, DateTimeFormatter.BASIC_ISO_DATE);
    }

    /** The rows below the heading. No cell of these files holds a comma. */
    private static List<String[]> lines(String name) {
        try (@Nullable InputStream file = RecordedData.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("The recorded data is missing from this build: " + name);
            }
            var reader = new BufferedReader(new InputStreamReader(new GZIPInputStream(file), StandardCharsets.UTF_8));
            return reader.lines().skip(1).map(line -> line.split(",", -1)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The recorded data cannot be read: " + name, e);
        }
    }
}
