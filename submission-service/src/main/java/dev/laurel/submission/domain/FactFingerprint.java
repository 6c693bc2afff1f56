package dev.laurel.submission.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Everything that tells two versions of the same moment apart, as strings in a fixed order. */
final class FactFingerprint {

    static final Comparator<List<String>> ORDER = FactFingerprint::compare;

    private FactFingerprint() {}

    static List<String> of(ArticleFact.Version version) {
        ArticleContent content = version.content();
        List<String> parts = new ArrayList<>();
        parts.add(content.bodyDigest());
        parts.add(content.title());
        parts.add(version.authorId());
        parts.add(String.valueOf(content.url()));
        parts.add(String.valueOf(content.declaredContest()));
        for (List<String> ids : List.of(content.topicIds(), content.columnIds(), content.tags())) {
            parts.add(Integer.toString(ids.size()));
            parts.addAll(ids);
        }
        parts.add(version.seq() == null ? "" : "seq");
        parts.add(String.valueOf(content.category()));
        parts.add(String.valueOf(content.kind()));
        parts.add(String.valueOf(content.firstPublishedHere()));
        ArticleContent.Source source = content.translationOf();
        parts.add(source == null ? "" : source.url());
        parts.add(source == null ? "" : source.author());
        return parts;
    }

    static int weight(ArticleFact.Version version) {
        return of(version).stream().mapToInt(part -> part.length() + 10).sum();
    }

    private static int compare(List<String> left, List<String> right) {
        int shared = Math.min(left.size(), right.size());
        for (int i = 0; i < shared; i++) {
            int order = left.get(i).compareTo(right.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(left.size(), right.size());
    }
}
