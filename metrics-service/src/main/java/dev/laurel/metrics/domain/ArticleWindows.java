package dev.laurel.metrics.domain;

import java.util.List;
import java.util.Set;

/**
 * The contests that an article is an entry of, ordered by contest id, and who wrote it.
 *
 * @param version         grows with every change of the article's entries and of their contests, and depends on nothing
 *                        else
 * @param authorReaderIds names under which the author may appear as a reader; empty if nobody knows the author
 */
public record ArticleWindows(long version, List<Window> windows, Set<String> authorReaderIds) {

    /** An article in no contest. */
    public static final ArticleWindows NONE = new ArticleWindows(0, List.of());

    public ArticleWindows {
        windows = List.copyOf(windows);
        authorReaderIds = Set.copyOf(authorReaderIds);
    }

    /** Windows of an article whose author is not known. */
    public ArticleWindows(long version, List<Window> windows) {
        this(version, windows, Set.of());
    }
}
