package dev.laurel.submission.application;

import static dev.laurel.submission.domain.ArticleFixtures.NOW;
import static dev.laurel.submission.domain.ArticleFixtures.anOpenContest;
import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.submission.domain.CloseManifest;
import dev.laurel.submission.domain.Contest;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every kind of {@link Contests} keeps to. */
public abstract class ContestsContract {

    private final String id = "contest-" + System.nanoTime();

    /** The contests under test; others may use them too, under other ids. */
    protected abstract Contests contests();

    @Test
    void givesBackWhatWasSaved() {
        var open = anOpenContest(id, "b", "a");

        assertThat(contests().find(id)).isNull();
        assertThat(contests().save(open)).isTrue();
        assertThat(contests().find(id)).isEqualTo(open);

        var closed = open.closed(CloseManifest.of(Map.of("a", 1L)), NOW);
        assertThat(contests().save(closed)).isTrue();
        assertThat(contests().find(id)).isEqualTo(closed);
        assertThat(contests().all()).contains(closed).doesNotContain(open);
    }

    @Test
    void writesANewVersionOnlyOverTheOneBefore() {
        var open = anOpenContest(id, "a");
        contests().save(open);

        assertThat(contests().save(anOpenContest(id, "b"))).isFalse();
        var second = open.redefined(open.rules(), "{\"second\":2}", Contest.Phase.OPEN, NOW);
        assertThat(contests().save(second)).isTrue();
        assertThat(contests().save(open.redefined(open.rules(), "{\"late\":2}", Contest.Phase.OPEN, NOW)))
                .isFalse();
        assertThat(contests().find(id)).isEqualTo(second);
    }

    @Test
    void remembersTheNewestAppliedVersionThroughChanges() {
        var open = anOpenContest(id, "a");
        contests().save(open);
        assertThat(contests().isApplied(id, 1)).isFalse();

        contests().markApplied(id, 2);
        contests().markApplied(id, 1);
        contests().save(open.redefined(open.rules(), "{\"second\":2}", Contest.Phase.OPEN, NOW));

        assertThat(contests().isApplied(id, 2)).isTrue();
        assertThat(contests().isApplied(id, 3)).isFalse();
    }
}
