package dev.laurel.submission.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the entries of one author in one contest decide about each other. */
public final class EntriesOfAuthor {

    private static final Comparator<Entry> EARLIEST =
            Comparator.comparing((Entry entry) -> entry.details().publishedAt()).thenComparing(Entry::articleId);

    private EntriesOfAuthor() {}

    /**
     * The other entry whose disqualification takes {@code articleId} away too, or null. Of several the one with the lowest id.
     */
    public static @Nullable String excluding(String articleId, Collection<Entry> ofAuthor) {
        return ofAuthor.stream()
                .filter(entry -> !entry.articleId().equals(articleId))
                .filter(entry -> entry.decision() != null && entry.decision().takesAllEntries())
                .map(Entry::articleId)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** The author's other entries that take part by every other rule and were published before, earliest first. */
    static List<Entry> before(String articleId, Instant publishedAt, Collection<Entry> ofAuthor) {
        return ofAuthor.stream()
                .filter(entry -> !entry.articleId().equals(articleId))
                .filter(EntriesOfAuthor::takesPartByOtherRules)
                .filter(entry -> isBefore(entry, articleId, publishedAt))
                .sorted(EARLIEST)
                .toList();
    }

    private static boolean takesPartByOtherRules(Entry entry) {
        boolean disqualified = entry.decision() != null && entry.decision().kind() == Decision.Kind.DISQUALIFY;
        return !disqualified
                && entry.excludedBy() == null
                && entry.verdicts().stream()
                        .allMatch(verdict -> verdict.passed() || verdict.rule().equals(MaximumEntries.NAME));
    }

    private static boolean isBefore(Entry entry, String articleId, Instant publishedAt) {
        int byTime = entry.details().publishedAt().compareTo(publishedAt);
        return byTime < 0 || (byTime == 0 && entry.articleId().compareTo(articleId) < 0);
    }
}
