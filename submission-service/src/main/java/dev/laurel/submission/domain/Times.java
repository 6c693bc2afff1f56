package dev.laurel.submission.domain;

import java.time.Instant;
import java.time.format.DateTimeFormatter;

/** Times as people of the contest read them: in its time zone, to the minute, dates as whole days. */
final class Times {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private Times() {}

    static String shown(Instant at, ContestRules contest) {
        return MINUTE.format(at.atZone(contest.timeZone()));
    }

    static String firstDay(ContestRules contest) {
        return contest.submissions()
                .start()
                .atZone(contest.timeZone())
                .toLocalDate()
                .toString();
    }

    /** The last whole day of the window: the day of the last instant before its end. */
    static String lastDay(ContestRules contest) {
        return contest.submissions()
                .end()
                .minusMillis(1)
                .atZone(contest.timeZone())
                .toLocalDate()
                .toString();
    }
}
