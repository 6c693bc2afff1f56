package dev.laurel.metrics.tally;

import dev.laurel.metrics.domain.ArticleWindows;
import dev.laurel.metrics.domain.Seal;
import dev.laurel.metrics.domain.Window;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The articles of a partition that are not in memory, and those on their way back. Whether one is wanted follows from
 * what is known of it and of its contests, so it is found again after a restart: it is in a contest, and that was not so
 * when it went, or its contests changed or were counted since.
 */
final class Absence {

    final Evicted evicted = new Evicted();
    private final PartitionTally tally;
    private final Function<String, ArticleWindows> windows;
    /** Evicted articles that somebody may want back; looked at when all windows are known. */
    private final Set<String> suspects = new HashSet<>();

    private final Map<String, ArticleTally> returning = new TreeMap<>();

    Absence(PartitionTally tally, Function<String, ArticleWindows> windows) {
        this.tally = tally;
        this.windows = windows;
    }

    boolean isEvicted(CharSequence articleId) {
        return evicted.size() > 0 && tally.articles.isIn(evicted, articleId);
    }

    /** Something about the contests of an evicted article may have changed. */
    void suspect(String articleId) {
        suspects.add(articleId);
    }

    /** A contest was counted. */
    void sealed(String contestId) {
        evicted.forEachFreed(
                id -> windows.apply(id).windows().stream()
                        .anyMatch(window -> window.contestId().equals(contestId)),
                suspects::add);
    }

    /** Begins to hold what is wanted. */
    void settle() {
        for (String articleId : suspects) {
            if (tally.articles.indexOf(articleId) < 0 && isWanted(articleId)) {
                isReturning(tally.articles.add(articleId));
                tally.windowsChanged(articleId);
            }
        }
        suspects.clear();
    }

    private boolean isWanted(String articleId) {
        ArticleWindows current = windows.apply(articleId);
        Evicted.Freed freed = evicted.freed(articleId);
        return !current.windows().isEmpty()
                && (freed == null
                        || freed.windowsVersion() != current.version()
                        || current.windows().stream()
                                .map(window -> tally.seals.get(window.contestId()))
                                .anyMatch(seal -> seal != null && seal.endOffset() >= freed.offset()));
    }

    private void isReturning(ArticleTally article) {
        article.returning = true;
        article.heldFrom = tally.nextOffset;
        returning.put(article.id, article);
    }

    /** Articles that were on their way back when the snapshot was written are so still. */
    void findReturning() {
        for (ArticleTally article : tally.articles.all()) {
            if (evicted.contains(article.seedHigh, article.seedLow)) {
                isReturning(article);
            }
        }
    }

    List<String> returning() {
        return List.copyOf(returning.keySet());
    }

    void bringBack(PartitionTally past, List<String> articleIds) {
        for (String articleId : articleIds) {
            ArticleTally article = returning.get(articleId);
            if (article != null && past.nextOffset >= article.heldFrom) {
                new Return(past, tally.rows).merge(article, tally.articles.indexOf(articleId));
                returning.remove(articleId);
                article.returning = false;
                evicted.remove(article);
                tally.countAnew(article);
            }
        }
    }

    /** The seals but those of contests with an entry on its way back. */
    List<Seal> settledSeals() {
        Set<String> unsettled = returning.keySet().stream()
                .flatMap(id -> windows.apply(id).windows().stream())
                .map(Window::contestId)
                .collect(Collectors.toSet());
        return tally.seals.values().stream()
                .filter(seal -> !unsettled.contains(seal.contestId()))
                .toList();
    }
}
