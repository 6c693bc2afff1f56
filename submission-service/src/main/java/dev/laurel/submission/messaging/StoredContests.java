package dev.laurel.submission.messaging;

import dev.laurel.chassis.state.StateRecord;
import dev.laurel.chassis.state.StateSource;
import dev.laurel.submission.application.Contests;
import dev.laurel.submission.domain.Contest;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The stored contests as the newest states. Every instance answers for every contest. */
record StoredContests(Contests contests) implements StateSource {

    @Override
    public @Nullable StateRecord newest(String key) {
        Contest contest = contests.find(key);
        return contest == null ? null : States.of(contest);
    }

    @Override
    public void forEach(Consumer<StateRecord> each) {
        contests.all().forEach(contest -> each.accept(States.of(contest)));
    }
}
