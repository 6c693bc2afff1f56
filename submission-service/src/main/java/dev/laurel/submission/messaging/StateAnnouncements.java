package dev.laurel.submission.messaging;

import dev.laurel.chassis.state.StatePublisher;
import dev.laurel.submission.application.Announcements;
import dev.laurel.submission.domain.Contest;
import dev.laurel.submission.domain.Entry;
import dev.laurel.submission.domain.Sheet;
import java.util.Collection;

/** Announces through the state topics. What fails is published again by the publishers, as long as the service runs. */
final class StateAnnouncements implements Announcements {

    private final StatePublisher contests;
    private final StatePublisher entries;
    private final StatePublisher sheets;
    private final Causes causes;

    StateAnnouncements(StatePublisher contests, StatePublisher entries, StatePublisher sheets, Causes causes) {
        this.contests = contests;
        this.entries = entries;
        this.sheets = sheets;
        this.causes = causes;
    }

    @Override
    public void announce(Contest contest) {
        var unused = contests.publish(States.of(contest));
    }

    @Override
    public void announce(Collection<Entry> some) {
        for (Entry entry : some) {
            causes.publish(entry.articleId(), () -> {
                var unused = entries.publish(States.of(entry));
            });
        }
    }

    @Override
    public void announce(Sheet sheet) {
        var unused = sheets.publish(States.of(sheet));
    }

    @Override
    public void settle() {
        contests.flush();
        entries.flush();
        sheets.flush();
    }
}
