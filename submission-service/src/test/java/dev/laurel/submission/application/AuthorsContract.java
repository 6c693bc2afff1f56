package dev.laurel.submission.application;

import static dev.laurel.submission.domain.ArticleFixtures.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.submission.domain.AuthorFact;
import dev.laurel.submission.domain.AuthorHistory;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every kind of {@link Authors} keeps to. */
public abstract class AuthorsContract {

    private final String author = "author-" + System.nanoTime();

    /** The authors under test; others may use them too, under other ids. */
    protected abstract Authors authors();

    @Test
    void givesBackEveryFact() {
        var history = AuthorHistory.of(
                author,
                List.of(
                        new AuthorFact.Figure("level", 4, NOW, null),
                        new AuthorFact.Figure("level", 5, NOW.plusMillis(1), 7L),
                        new AuthorFact.Word("city", "杭州", NOW, 3L)));

        assertThat(authors().save(List.of(new Authors.Stored(history, 1)))).isEmpty();

        assertThat(authors().find(Set.of(author, "unknown"))).containsOnlyKeys(author);
        assertThat(authors().find(Set.of(author)).get(author)).isEqualTo(new Authors.Stored(history, 1));
    }

    @Test
    void writesANewVersionOnlyOverTheOneBefore() {
        var first = new Authors.Stored(AuthorHistory.of(author), 1);
        authors().save(List.of(first));
        var second = first.next(first.history().with(new AuthorFact.Word("city", "杭州", NOW, null)));
        authors().save(List.of(second));

        assertThat(authors().save(List.of(first.next(first.history())))).containsExactly(author);
        assertThat(authors().find(Set.of(author)).get(author)).isEqualTo(second);
    }
}
