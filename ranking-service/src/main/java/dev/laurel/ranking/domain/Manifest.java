package dev.laurel.ranking.domain;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;

/**
 * What a list of entries is, so that two holders can tell whether they hold the same.
 *
 * @param entries number of entries of any status
 * @param digest  {@code sha256:} over the lines {@code articleId + ' ' + version + '\n'}, sorted by article id as code
 *                points
 */
public record Manifest(int entries, String digest) {

    /** The manifest of these entries. */
    public static Manifest of(Collection<Entry> entries) {
        Sha256 digest = new Sha256();
        entries.stream()
                .sorted(Comparator.comparing(Entry::articleId, CodePointOrder.INSTANCE))
                .forEach(entry -> digest.update(
                        (entry.articleId() + ' ' + entry.version() + '\n').getBytes(StandardCharsets.UTF_8)));
        return new Manifest(entries.size(), digest.finish());
    }
}
