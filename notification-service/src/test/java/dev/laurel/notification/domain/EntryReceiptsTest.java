package dev.laurel.notification.domain;

import static dev.laurel.notification.domain.NotificationFixtures.CONTEST;
import static dev.laurel.notification.domain.NotificationFixtures.CONTEST_TITLE;
import static dev.laurel.notification.domain.NotificationFixtures.anEntry;
import static dev.laurel.notification.domain.NotificationFixtures.tooShort;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntryReceiptsTest {

    private final Told nothing = Told.nothing(CONTEST, "author-1");

    @ParameterizedTest
    @CsvSource({
        "ACCEPTED, ENTRY_ACCEPTED",
        "INELIGIBLE, ENTRY_INELIGIBLE",
        "DISQUALIFIED, ENTRY_DISQUALIFIED",
    })
    void tellsTheAuthorOfANewEntry(Standing standing, Kind kind) {
        Telling telling = Telling.of(nothing, anEntry(1, standing), CONTEST_TITLE);

        assertThat(telling.messages()).singleElement().satisfies(message -> {
            assertThat(message.kind()).isEqualTo(kind);
            assertThat(message.id()).isEqualTo("sora-2024:author-1:1");
            assertThat(message.title().zh()).contains("Sora 技术探索");
            assertThat(message.title().en()).contains("Exploring Sora");
            assertThat(message.body().zh()).contains("《Title of article-1》").contains("Sora 技术探索");
            assertThat(message.body().en()).contains("“Title of article-1”").contains("Exploring Sora");
            assertThat(message.data()).containsEntry("articleId", "article-1");
        });
    }

    @Test
    void saysInTheVerdictsWordsWhatIsNotMet() {
        Entry entry = new Entry(
                CONTEST,
                "article-1",
                1,
                "author-1",
                "Title",
                Standing.INELIGIBLE,
                List.of(tooShort(612), new Entry.UnmetRule("topic", new Words("话题不符。", "Another topic."))),
                null);

        Message message = Telling.of(nothing, entry, CONTEST_TITLE).messages().get(0);

        assertThat(message.body().zh()).contains("：正文 612 字（要求 ≥ 1000）。话题不符。在投稿截止前");
        assertThat(message.body().en()).contains(": The body has 612 of 1000 words. Another topic. Revise it");
    }

    @Test
    void givesTheReasonOfADisqualification() {
        Message message = Telling.of(nothing, anEntry(1, Standing.DISQUALIFIED), CONTEST_TITLE)
                .messages()
                .get(0);

        assertThat(message.body().zh()).endsWith("原因：votes were bought。");
        assertThat(message.body().en()).endsWith("Reason: votes were bought.");
    }

    @Test
    void saysNothingOfAnEntryThatHadGoneBeforeItsAuthorHeardOfIt() {
        Telling telling = Telling.of(nothing, anEntry(3, Standing.WITHDRAWN), CONTEST_TITLE);

        assertThat(telling.messages()).isEmpty();
        assertThat(telling.told().sequence()).isZero();
    }

    @Test
    void tellsTheAuthorThatAnEntryHasGone() {
        Told accepted = Telling.of(nothing, anEntry(1, Standing.ACCEPTED), CONTEST_TITLE)
                .told();

        Telling telling = Telling.of(accepted, anEntry(2, Standing.WITHDRAWN), CONTEST_TITLE);

        assertThat(telling.messages()).singleElement().satisfies(message -> {
            assertThat(message.kind()).isEqualTo(Kind.ENTRY_WITHDRAWN);
            assertThat(message.sequence()).isEqualTo(2);
        });
    }

    @Test
    void saysAgainWhenAnEntryIsReinstated() {
        Told told = Telling.of(nothing, anEntry(1, Standing.DISQUALIFIED), CONTEST_TITLE)
                .told();

        Message message = Telling.of(told, anEntry(2, Standing.ACCEPTED), CONTEST_TITLE)
                .messages()
                .get(0);

        assertThat(message.body().zh()).contains("已重新参加");
        assertThat(message.body().en()).contains("takes part again");
    }

    @Test
    void staysSilentWhileTheSameRulesAreUnmet() {
        Told told = Telling.of(nothing, anEntry(1, Standing.INELIGIBLE), CONTEST_TITLE)
                .told();

        Telling telling = Telling.of(told, anEntry(2, Standing.INELIGIBLE), CONTEST_TITLE);

        assertThat(telling.messages()).isEmpty();
        assertThat(telling.told().entry("article-1"))
                .isNotNull()
                .extracting(ToldEntry::version)
                .isEqualTo(2L);
    }

    @Test
    void speaksWhenAnotherRuleIsUnmet() {
        Told told = Telling.of(nothing, anEntry(1, Standing.INELIGIBLE), CONTEST_TITLE)
                .told();
        Entry other = new Entry(
                CONTEST,
                "article-1",
                2,
                "author-1",
                "Title",
                Standing.INELIGIBLE,
                List.of(new Entry.UnmetRule("oneContest", new Words("已参加其他活动", "It is in another contest"))),
                null);

        assertThat(Telling.of(told, other, CONTEST_TITLE).messages()).hasSize(1);
    }

    @Test
    void ignoresAnOlderVersion() {
        Told told = Telling.of(nothing, anEntry(5, Standing.ACCEPTED), CONTEST_TITLE)
                .told();

        Telling telling = Telling.of(told, anEntry(4, Standing.DISQUALIFIED), CONTEST_TITLE);

        assertThat(telling).isEqualTo(Telling.nothing(told));
    }
}
