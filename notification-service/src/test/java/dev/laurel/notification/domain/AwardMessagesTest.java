package dev.laurel.notification.domain;

import static dev.laurel.notification.domain.NotificationFixtures.CONTEST;
import static dev.laurel.notification.domain.NotificationFixtures.CONTEST_TITLE;
import static dev.laurel.notification.domain.NotificationFixtures.aPlace;
import static dev.laurel.notification.domain.NotificationFixtures.results;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AwardMessagesTest {

    private final Told nothing = Told.nothing(CONTEST, "a");

    @Test
    void tellsAWinner() {
        Telling telling = Telling.of(nothing, results(1, Map.of("a", 2)));

        assertThat(telling.messages()).singleElement().satisfies(message -> {
            assertThat(message.kind()).isEqualTo(Kind.AWARD_WON);
            assertThat(message.id()).isEqualTo("sora-2024:a:1");
            assertThat(message.title().zh()).isEqualTo("恭喜获奖：「Sora 技术探索」技术先锋奖 TOP2");
            assertThat(message.title().en()).isEqualTo("You won: Pioneer award TOP2, Exploring Sora");
            assertThat(message.body().zh()).contains("第 2 名").contains("奖品：奖品2").endsWith("得分最高。");
            assertThat(message.body().en())
                    .contains("place 2")
                    .contains("prize: prize 2")
                    .endsWith("The highest score.");
            assertThat(message.data())
                    .containsOnly(
                            Map.entry("articleId", "article-of-a"),
                            Map.entry("awardId", "pioneer"),
                            Map.entry("place", "2"),
                            Map.entry("revision", "1"));
        });
    }

    @Test
    void saysNothingToAnUnchangedWinnerAtTheNextRevision() {
        Told told = Telling.of(nothing, results(1, Map.of("a", 2, "b", 3))).told();

        Telling telling = Telling.of(told, results(2, Map.of("a", 2, "c", 3)));

        assertThat(telling.messages()).isEmpty();
        assertThat(telling.told().revision()).isEqualTo(2);
        assertThat(telling.told().sequence()).isEqualTo(1);
    }

    @Test
    void tellsOfAChangedPlace() {
        Told told = Telling.of(nothing, results(1, Map.of("a", 2))).told();

        Telling telling = Telling.of(told, results(2, Map.of("a", 1)));

        assertThat(telling.messages()).singleElement().satisfies(message -> {
            assertThat(message.kind()).isEqualTo(Kind.AWARD_CHANGED);
            assertThat(message.body().zh()).contains("第 2 名").contains("第 1 名").endsWith("原因：revision 2。");
            assertThat(message.body().en())
                    .contains("place 2")
                    .contains("place 1")
                    .endsWith("Reason: revision 2.");
            assertThat(message.data()).containsEntry("place", "1").containsEntry("revision", "2");
        });
    }

    @Test
    void tellsOfAChangedPrizeAtTheSamePlace() {
        Place dearer = aPlace(2, "article-of-a");
        Place cheaper = new Place(
                dearer.awardId(),
                dearer.award(),
                2,
                dearer.tier(),
                new Words("咖啡杯", "mug"),
                true,
                dearer.articleId(),
                dearer.articleTitle(),
                dearer.reason());
        Told told = Telling.of(nothing, resultsOf(1, dearer)).told();

        Telling telling = Telling.of(told, resultsOf(2, cheaper));

        assertThat(telling.messages()).extracting(Message::kind).containsExactly(Kind.AWARD_CHANGED);
    }

    @Test
    void tellsOfALostAward() {
        Told told = Telling.of(nothing, results(1, Map.of("a", 2))).told();

        Telling telling = Telling.of(told, results(2, Map.of("b", 2)));

        assertThat(telling.messages()).extracting(Message::kind).containsExactly(Kind.AWARD_WITHDRAWN);
        assertThat(telling.told().places()).isEmpty();
    }

    @Test
    void tellsOfAnAwardPassingFromOneArticleToAnotherAsOneChange() {
        Told told = Telling.of(nothing, resultsOf(1, aPlace(1, "one"))).told();

        Telling telling = Telling.of(told, resultsOf(2, aPlace(5, "two")));

        assertThat(telling.messages()).singleElement().satisfies(message -> {
            assertThat(message.kind()).isEqualTo(Kind.AWARD_CHANGED);
            assertThat(message.body().en()).contains("Title of one").contains("Title of two");
        });
    }

    @Test
    void numbersSeveralMessagesInOrder() {
        Told told = Telling.of(nothing, resultsOf(1, aPlace("column", 3, "c"), aPlace(9, "x")))
                .told();

        Telling telling = Telling.of(told, resultsOf(2, aPlace("reader", 1, "r"), aPlace(8, "x"), aPlace(7, "y")));

        assertThat(telling.messages())
                .extracting(message -> message.sequence() + " " + message.kind() + " "
                        + message.data().get("articleId"))
                .containsExactly("3 AWARD_WON y", "4 AWARD_CHANGED x", "5 AWARD_WON r", "6 AWARD_WITHDRAWN c");
        assertThat(telling.told().sequence()).isEqualTo(6);
    }

    @Test
    void saysWhenAPlaceBringsNoPrizeOfItsOwn() {
        Place place = aPlace(2, "article-of-a");
        Place titleOnly = new Place(
                place.awardId(),
                place.award(),
                place.place(),
                place.tier(),
                place.prize(),
                false,
                place.articleId(),
                place.articleTitle(),
                place.reason());

        Message message =
                Telling.of(nothing, resultsOf(1, titleOnly)).messages().get(0);

        assertThat(message.body().zh()).contains("不另发奖品").doesNotContain("奖品2");
    }

    @Test
    void ignoresAnOlderRevision() {
        Told told = Telling.of(nothing, results(2, Map.of("a", 2))).told();

        assertThat(Telling.of(told, results(1, Map.of("a", 1)))).isEqualTo(Telling.nothing(told));
    }

    private static Results resultsOf(int revision, Place... places) {
        return new Results(CONTEST, CONTEST_TITLE, revision, "", Map.of("a", List.of(places)));
    }
}
