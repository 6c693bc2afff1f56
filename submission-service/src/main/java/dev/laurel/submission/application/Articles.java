package dev.laurel.submission.application;

import dev.laurel.submission.domain.ArticleHistory;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Everything known of articles. What is written is read by whoever reads afterwards. Safe for several threads. */
public interface Articles {

    /** Those of {@code articleIds} that are known, by id. */
    Map<String, Stored> find(Collection<String> articleIds);

    /**
     * Writes each article whose stored version is still {@code version - 1} (0: not stored).
     *
     * @return ids of the articles that were not written because somebody else was faster
     */
    Set<String> save(Collection<Stored> changed);

    /** Keeps bodies; a body that is kept already is left alone. */
    void keep(Collection<Body> bodies);

    /** The body in Markdown that {@code digest} names among the article's bodies, or null if it was not kept. */
    @Nullable
    String body(String articleId, String digest);

    /** Ids of articles of which any version is under any of the topics or has any of the tags, ascending. */
    List<String> under(Collection<String> topicIds, Collection<String> tags, @Nullable String after, int limit);

    /** An article as it is stored; {@code version} grows by one with every write, from 1. */
    record Stored(ArticleHistory history, long version) {

        /** The same article with a newer history, to be written next. */
        public Stored next(ArticleHistory newHistory) {
            return new Stored(newHistory, version + 1);
        }
    }

    /** A body in Markdown, named by the digest of its text. */
    record Body(String articleId, String digest, String markdown) {}
}
