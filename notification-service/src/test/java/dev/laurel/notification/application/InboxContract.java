package dev.laurel.notification.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.laurel.notification.application.Inbox.Item;
import dev.laurel.notification.application.Inbox.Page;
import dev.laurel.notification.domain.Kind;
import dev.laurel.notification.domain.Message;
import dev.laurel.notification.domain.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every inbox does. */
public abstract class InboxContract {

    private static final Instant T = Instant.parse("2024-04-01T08:00:00.123Z");

    private final String me = "me-" + UUID.randomUUID();
    private final String other = "other-" + UUID.randomUUID();

    protected abstract Inbox inbox();

    @Test
    void holdsAMessageOnceWithAllThatIsInIt() {
        Notification notification = notification(me, "contest", 1, T);

        inbox().add(notification);
        inbox().add(notification);

        assertThat(inbox().page(me, null, 10)).isEqualTo(new Page(List.of(new Item(notification, null)), null));
    }

    @Test
    void pagesNewestFirstAndShowsEachMessageOnce() {
        List<String> expected = new ArrayList<>();
        for (int number = 1; number <= 11; number++) {
            // Pairs share their moment; the tenth and eleventh tell numbers from text.
            Notification each = notification(me, "contest", number, T.plusMillis(number / 2));
            inbox().add(each);
            expected.add(0, each.id());
        }
        inbox().add(notification(other, "contest", 1, T));

        List<String> seen = new ArrayList<>();
        String cursor = null;
        int pages = 0;
        do {
            Page page = inbox().page(me, cursor, 4);
            page.items().forEach(item -> seen.add(item.notification().id()));
            cursor = page.nextCursor();
            pages++;
        } while (cursor != null);

        assertThat(seen).isEqualTo(expected);
        assertThat(pages).isEqualTo(3);
    }

    @Test
    void keepsItsPlaceWhileNewMessagesArrive() {
        for (int number = 1; number <= 4; number++) {
            inbox().add(notification(me, "contest", number, T.plusMillis(number)));
        }
        Page first = inbox().page(me, null, 2);

        inbox().add(notification(me, "contest", 5, T.plusMillis(5)));

        assertThat(inbox().page(me, first.nextCursor(), 2).items())
                .extracting(item -> item.notification().message().sequence())
                .containsExactly(2L, 1L);
    }

    @Test
    void ignoresNoCursorThatIsNotItsOwn() {
        assertThatExceptionOfType(Inbox.InvalidCursorException.class)
                .isThrownBy(() -> inbox().page(me, "nonsense!", 2));
        assertThatExceptionOfType(Inbox.InvalidCursorException.class)
                .isThrownBy(() -> inbox().page(me, "bm9uc2Vuc2U", 2));
    }

    @Test
    void countsWhatIsUnread() {
        inbox().add(notification(me, "contest", 1, T));
        inbox().add(notification(me, "contest", 2, T));
        inbox().add(notification(other, "contest", 1, T));

        assertThat(inbox().unread(me)).isEqualTo(2);

        inbox().markRead(me, "contest:" + me + ":1", T.plusSeconds(1));

        assertThat(inbox().unread(me)).isEqualTo(1);
        assertThat(inbox().unread(other)).isEqualTo(1);
    }

    @Test
    void keepsTheMomentAtWhichAMessageWasFirstRead() {
        Notification notification = notification(me, "contest", 1, T);
        inbox().add(notification);

        Item first = inbox().markRead(me, notification.id(), T.plusSeconds(1));
        Item again = inbox().markRead(me, notification.id(), T.plusSeconds(2));

        assertThat(first).isEqualTo(new Item(notification, T.plusSeconds(1)));
        assertThat(again).isEqualTo(first);
        assertThat(inbox().page(me, null, 1).items()).containsExactly(new Item(notification, T.plusSeconds(1)));
    }

    @Test
    void marksNothingForAnybodyElse() {
        Notification notification = notification(me, "contest", 1, T);
        inbox().add(notification);

        assertThat(inbox().markRead(other, notification.id(), T)).isNull();
        assertThat(inbox().markRead(me, "contest:" + me + ":2", T)).isNull();
        assertThat(inbox().unread(me)).isEqualTo(1);
    }

    private static Notification notification(String recipientId, String contestId, long sequence, Instant createdAt) {
        return new Notification(
                new Message(
                        contestId,
                        recipientId,
                        sequence,
                        Kind.AWARD_WON,
                        new Words("标题", "title"),
                        new Words("正文", "body"),
                        Map.of("articleId", "a.b", "place", "1")),
                createdAt);
    }
}
