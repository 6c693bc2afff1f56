package dev.laurel.ranking.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Values for tests of the domain. */
final class Fixtures {

    static final Instant START = Instant.parse("2024-02-22T16:00:00Z");
    static final Instant CUT_OFF = Instant.parse("2024-03-28T16:00:00Z");
    static final LinearScore LIKES_ONLY = new LinearScore(Map.of(Counter.LIKES, BigDecimal.ONE), BigDecimal.ZERO, 0);
    static final StandingsOrder EARLIER = new StandingsOrder(List.of(TieBreak.EARLIER_PUBLICATION));

    private Fixtures() {}

    static Text text(String value) {
        return new Text(value, value);
    }

    static Award ladder(Stacking stacking, int... lastPlaces) {
        List<Tier> tiers = new ArrayList<>();
        int from = 1;
        for (int last : lastPlaces) {
            tiers.add(new Tier(from, last, text("tier-" + from), text("prize-" + from)));
            from = last + 1;
        }
        return new Award("ladder", text("Ladder"), stacking, tiers);
    }

    static RankedEntry entry(String articleId, String authorId, long likes) {
        return entry(articleId, authorId, likes, START);
    }

    static RankedEntry entry(String articleId, String authorId, long likes, Instant publishedAt) {
        Counts counts = new Counts(0, likes, 0, 0);
        return new RankedEntry(
                articleId, authorId, "Title " + articleId, null, publishedAt, counts, LIKES_ONLY.score(counts));
    }

    /** Few authors, few scores, few times: every kind of tie occurs. */
    static List<RankedEntry> randomEntries(SplittableRandom random, int count, int authors) {
        List<RankedEntry> entries = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            entries.add(entry(
                    "a" + i, "u" + random.nextInt(authors), random.nextInt(4), START.plusSeconds(random.nextInt(3))));
        }
        return entries;
    }

    static Contest contest(long version, Contest.Phase phase, @Nullable Manifest manifest, Award... awards) {
        return new Contest(
                "spring",
                version,
                phase,
                text("Spring"),
                START,
                START.plusSeconds(86_400),
                CUT_OFF,
                new ContestRules(LIKES_ONLY, "likes", Set.of(Counter.COLLECTS), EARLIER, List.of(awards)),
                "{\"id\":\"spring\"}",
                manifest,
                START,
                ZoneId.of("Asia/Shanghai"),
                null,
                Acts.NONE);
    }

    static Contest openContest(Award... awards) {
        return contest(1, Contest.Phase.OPEN, null, awards);
    }

    static Entry accepted(String articleId, String authorId, long version) {
        return entryOf(articleId, authorId, version, Entry.Status.ACCEPTED);
    }

    static Entry entryOf(String articleId, String authorId, long version, Entry.Status status) {
        return new Entry("spring", articleId, version, authorId, "Title " + articleId, null, START, status, START);
    }

    static Tally likes(long likes) {
        return new Tally(new Counts(0, likes, 0, 0), CUT_OFF, null);
    }

    static Tally sealedLikes(long likes, int number) {
        return new Tally(new Counts(0, likes, 0, 0), CUT_OFF, new Tally.Seal(number, 100));
    }
}
