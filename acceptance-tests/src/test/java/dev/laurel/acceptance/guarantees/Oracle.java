package dev.laurel.acceptance.guarantees;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rules of counting and ranking once more, in the plainest form: every figure from the whole history. */
final class Oracle {

    private static final Comparator<Fact> LATER = Comparator.comparing(Fact::at)
            .thenComparing(Fact::seq, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Oracle::isWithdrawal);

    private Oracle() {}

    /** One row of the board. */
    record Row(
            int rank,
            String articleId,
            String author,
            long views,
            long likes,
            long comments,
            long collects,
            String score) {}

    /** The standings, best first. */
    static List<Row> standings(History history, Set<String> disqualified) {
        Map<String, List<Fact>> byArticle = new HashMap<>();
        for (Fact fact : history.facts()) {
            if (fact.at().isBefore(History.CUT_OFF)) {
                byArticle
                        .computeIfAbsent(fact.articleId(), id -> new ArrayList<>())
                        .add(fact);
            }
        }
        List<Article> ranked = history.articles().stream()
                .filter(article -> article.takesPart() && !disqualified.contains(article.id()))
                .toList();
        Map<String, Row> rows = new HashMap<>();
        ranked.forEach(
                article -> rows.put(article.id(), row(article, byArticle.getOrDefault(article.id(), List.of()))));
        List<Article> order = ranked.stream()
                .sorted(Comparator.comparing((Article article) ->
                                new BigDecimal(row(rows, article).score()))
                        .reversed()
                        .thenComparing(Article::publishedAt)
                        .thenComparing(Article::id))
                .toList();
        List<Row> standings = new ArrayList<>();
        for (Article article : order) {
            Row row = row(rows, article);
            standings.add(new Row(
                    standings.size() + 1,
                    row.articleId(),
                    row.author(),
                    row.views(),
                    row.likes(),
                    row.comments(),
                    row.collects(),
                    row.score()));
        }
        return standings;
    }

    /** The articles that hold the places: each author's best only. */
    static List<Row> winners(List<Row> standings) {
        Set<String> authors = new HashSet<>();
        return standings.stream()
                .filter(row -> authors.size() < History.PLACES && authors.add(row.author()))
                .toList();
    }

    private static Row row(Map<String, Row> rows, Article article) {
        return Objects.requireNonNull(rows.get(article.id()));
    }

    private static Row row(Article article, List<Fact> facts) {
        long views = views(facts);
        long likes = standing(facts, "liked", "unliked");
        long comments = comments(facts);
        long collects = standing(facts, "collected", "uncollected");
        BigDecimal score = new BigDecimal("0.01")
                .multiply(BigDecimal.valueOf(views))
                .add(new BigDecimal("0.2").multiply(BigDecimal.valueOf(likes + comments)))
                .add(new BigDecimal("0.3").multiply(BigDecimal.valueOf(collects)))
                .setScale(4, RoundingMode.HALF_EVEN);
        return new Row(0, article.id(), article.author(), views, likes, comments, collects, score.toPlainString());
    }

    private static long standing(List<Fact> facts, String given, String taken) {
        Map<String, Fact> newest = new HashMap<>();
        facts.stream()
                .filter(fact -> fact.kind().equals(given) || fact.kind().equals(taken))
                .forEach(fact -> newest.merge(fact.subject(), fact, (a, b) -> LATER.compare(a, b) >= 0 ? a : b));
        return newest.values().stream().filter(fact -> !isWithdrawal(fact)).count();
    }

    private static long comments(List<Fact> facts) {
        Set<String> written = new HashSet<>();
        Set<String> removed = new HashSet<>();
        for (Fact fact : facts) {
            if (fact.kind().equals("commented")) {
                written.add(fact.subject());
            } else if (fact.kind().equals("comment-removed")) {
                removed.add(fact.subject());
            }
        }
        written.removeAll(removed);
        return written.size();
    }

    private static long views(List<Fact> facts) {
        @Nullable
        Fact newest = facts.stream()
                .filter(fact -> fact.kind().equals("counter-reported"))
                .max(Comparator.comparing(Fact::at).thenComparing(Fact::total))
                .orElse(null);
        return newest == null ? 0 : newest.total();
    }

    private static boolean isWithdrawal(Fact fact) {
        return fact.kind().startsWith("un");
    }
}
