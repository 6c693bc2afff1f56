package dev.laurel.acceptance.recount;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.acceptance.recount.Recount.Place;
import dev.laurel.acceptance.recount.Recount.Row;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** That the recount could tell: each wrong way of counting gives another outcome than the right one. */
class RecountTest {

    private final PublishedOutcome right = new PublishedOutcome(
            Recount.byTheRules().standings(), Recount.byTheRules().awards());

    @Test
    void ranksTheTwoHundredTwentyFourEntriesOfTheWindow() {
        assertThat(right.standings()).hasSize(224);
        assertThat(right.standings().stream().map(Row::author).distinct()).hasSize(136);
    }

    @Test
    void awardsThirtyPlacesToThirtyCreators() {
        List<Place> places = right.awards();

        assertThat(places).hasSize(30);
        assertThat(places).extracting(Place::author).doesNotHaveDuplicates();
        assertThat(places.get(29).rank()).isGreaterThan(30);
    }

    @Test
    void agreesWithItself() {
        assertThat(right.agreesWith(Recount.byTheRules())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 30, 112, 224})
    void noticesOneLikeMore(int rank) {
        String articleId = right.standings().get(rank - 1).articleId();

        assertThat(right.agreesWith(Recount.withOneLikeMore(articleId))).isFalse();
    }

    @Test
    void noticesACutOffTakenAsInclusive() {
        assertThat(right.agreesWith(Recount.withInclusiveCutOff())).isFalse();
    }
}
