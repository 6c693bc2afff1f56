package dev.laurel.submission.application;

import static dev.laurel.submission.domain.ArticleFixtures.NOW;
import static dev.laurel.submission.domain.ArticleFixtures.content;
import static dev.laurel.submission.domain.ArticleFixtures.published;
import static dev.laurel.submission.domain.ArticleFixtures.removed;
import static dev.laurel.submission.domain.ArticleFixtures.revised;
import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.submission.domain.ArticleContent;
import dev.laurel.submission.domain.ArticleFact;
import dev.laurel.submission.domain.ArticleHistory;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every kind of {@link Articles} keeps to. */
public abstract class ArticlesContract {

    private final String prefix = "article-" + System.nanoTime() + "-";
    private final String topic = "topic-" + System.nanoTime();

    /** The articles under test; others may use them too, under other ids and topics. */
    protected abstract Articles articles();

    @Test
    void givesBackEveryFact() {
        var bare = new ArticleContent(
                "标题",
                null,
                List.of(),
                List.of(),
                List.of(),
                null,
                0,
                "",
                "frontend",
                "essay",
                true,
                new ArticleContent.Source("https://example.org/o", "Ada"));
        var history = ArticleHistory.of(
                prefix + "a",
                List.of(
                        published(NOW, content(12, "contest-1", topic)),
                        new ArticleFact.Version(false, NOW, 7L, "author-2", bare),
                        removed(NOW.plusMillis(1)),
                        new ArticleFact.Removal(NOW.plusMillis(2), 3L)));

        var refused = articles().save(List.of(new Articles.Stored(history, 1)));

        assertThat(refused).isEmpty();
        assertThat(articles().find(Set.of(prefix + "a", prefix + "unknown")))
                .containsOnlyKeys(prefix + "a")
                .containsValue(new Articles.Stored(history, 1));
    }

    @Test
    void writesANewVersionOnlyOverTheOneBefore() {
        var first = anArticle("a");
        articles().save(List.of(first, anArticle("b")));
        var second = first.next(first.history().with(revised(NOW, content(2, null, topic))));
        articles().save(List.of(second));

        var late = List.of(first.next(first.history().with(removed(NOW))), anArticle("c"), anArticle("b"));
        var refused = articles().save(late);

        assertThat(refused).containsExactlyInAnyOrder(prefix + "a", prefix + "b");
        assertThat(articles().find(Set.of(prefix + "a"))).containsValue(second);
        assertThat(articles().find(Set.of(prefix + "c"))).containsValue(anArticle("c"));
    }

    @Test
    void findsArticlesUnderATopicOfAnyVersionPageByPage() {
        var moved = anArticle("b").history().with(revised(NOW.plusMillis(1), content(1, null, "elsewhere")));
        articles().save(List.of(anArticle("c"), anArticle("a"), new Articles.Stored(moved, 1)));

        var first = articles().under(Set.of(topic, "unused"), Set.of(), null, 2);
        var second = articles().under(Set.of(topic, "unused"), Set.of(), first.get(1), 2);

        assertThat(first).containsExactly(prefix + "a", prefix + "b");
        assertThat(second).containsExactly(prefix + "c");
        assertThat(articles().under(Set.of(), Set.of(), null, 2)).isEmpty();
    }

    @Test
    void findsArticlesByTheirTags() {
        var tagged = new ArticleContent(
                "T", null, List.of(), List.of("tag-" + topic), List.of(), null, 1, "d", null, null, null, null);
        var history = ArticleHistory.of(prefix + "t", List.of(published(NOW, tagged)));
        articles().save(List.of(new Articles.Stored(history, 1), anArticle("u")));

        assertThat(articles().under(Set.of(), Set.of("tag-" + topic), null, 9)).containsExactly(prefix + "t");
        assertThat(articles().under(Set.of(topic), Set.of("tag-" + topic), null, 9))
                .containsExactly(prefix + "t", prefix + "u");
    }

    @Test
    void keepsABodyOnceHoweverOftenItComes() {
        var body = new Articles.Body(prefix + "a", "digest", "# 正文");

        articles().keep(List.of(body, body));
        articles().keep(List.of(body));
        articles().keep(List.of());

        assertThat(articles().body(prefix + "a", "digest")).isEqualTo("# 正文");
        assertThat(articles().body(prefix + "a", "other")).isNull();
    }

    private Articles.Stored anArticle(String id) {
        return new Articles.Stored(ArticleHistory.of(prefix + id, List.of(published(NOW, content(1, null, topic)))), 1);
    }
}
