package dev.laurel.metrics.domain;

import java.util.List;

/**
 * The contests that an article is an entry of, ordered by contest id.
 *
 * @param version grows with every change of the article's entries and of their contests, and depends on nothing else
 */
public record ArticleWindows(long version, List<Window> windows) {

    /** An article in no contest. */
    public static final ArticleWindows NONE = new ArticleWindows(0, List.of());

    public ArticleWindows {
        windows = List.copyOf(windows);
    }
}
