package dev.laurel.ranking.domain;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Stream;

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
        return of(entries.stream().map(entry -> Map.entry(entry.articleId(), entry.version())));
    }

    /** The manifest of these sheets. */
    public static Manifest ofSheets(Collection<Sheet> sheets) {
        return of(sheets.stream().map(sheet -> Map.entry(sheet.key(), sheet.version())));
    }

    private static Manifest of(Stream<Map.Entry<String, Long>> versions) {
        Sha256 digest = new Sha256();
        int[] count = {0};
        versions.sorted(Map.Entry.comparingByKey(CodePointOrder.INSTANCE)).forEach(each -> {
            digest.update((each.getKey() + ' ' + each.getValue() + '\n').getBytes(StandardCharsets.UTF_8));
            count[0]++;
        });
        return new Manifest(count[0], digest.finish());
    }
}
