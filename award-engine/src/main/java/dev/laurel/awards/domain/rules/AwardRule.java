package dev.laurel.awards.domain.rules;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be won, and how. */
public sealed interface AwardRule {

    /** What all kinds have in common. */
    AwardTerms terms();

    /** Id within the contest. */
    default String id() {
        return terms().id();
    }

    /**
     * Places in an order, in tiers that join without gap from place 1 on.
     *
     * @param quotaPer a ladder for each value; the tiers count within it
     */
    record Ladder(
            AwardTerms terms,
            Stacking stacking,
            List<Tier> tiers,
            @Nullable QuotaPer quotaPer) implements AwardRule {

        public Ladder {
            tiers = tiers.stream().sorted(Comparator.comparingInt(Tier::from)).toList();
            int next = 1;
            for (Tier tier : tiers) {
                if (tier.from() != next) {
                    throw new IllegalArgumentException(
                            "The tiers of award " + terms.id() + " do not join at place " + next + ".");
                }
                next = tier.through() + 1;
            }
        }

        /** Places, of each value if there is a quota per value. */
        public int places() {
            int through = tiers.isEmpty() ? 0 : tiers.get(tiers.size() - 1).through();
            return quotaPer == null ? through : Math.min(through, quotaPer.each());
        }

        /** The tier that holds a place. */
        public Tier tierOf(int place) {
            for (Tier tier : tiers) {
                if (place <= tier.through()) {
                    return tier;
                }
            }
            throw new IllegalArgumentException("Award " + terms.id() + " has no place " + place + ".");
        }
    }

    /** A prize for everyone who passes a gate. Gates come lowest first. */
    record Threshold(AwardTerms terms, List<Gate> gates, Given given, Stacking stacking) implements AwardRule {

        public Threshold {
            gates = List.copyOf(gates);
        }
    }

    /** Which of the passed gates are given. */
    enum Given {
        CUMULATIVE,
        HIGHEST
    }

    /**
     * Money shared equally by those who achieve a stage; the unit is the author or the article.
     *
     * @param stages            lowest first
     * @param maximumPerCreator over all stages and articles; what it cuts off stays and is stated
     */
    record Pool(
            AwardTerms terms,
            String currency,
            List<Stage> stages,
            Remainder remainder,
            @Nullable Money maximumPerCreator)
            implements AwardRule {

        public Pool {
            stages = List.copyOf(stages);
        }
    }

    /**
     * One pot of a pool.
     *
     * @param requiresPrevious whether the stage before must be achieved too
     * @param growth           bigger pots for more achievers; the highest that applies is taken
     */
    record Stage(String id, Text title, Condition when, Money amount, boolean requiresPrevious, List<Growth> growth) {

        public Stage {
            growth = List.copyOf(growth);
        }
    }

    /** With more than {@code above} achievers the pot is {@code amount}. */
    record Growth(int above, Money amount) {}

    /** What becomes of the cents that cannot be shared equally. */
    enum Remainder {
        /** They stay and are stated. */
        KEEP,
        /** One each to the first in the order of the standings. */
        TO_FIRST
    }

    /**
     * Winners by lot among the authors that meet {@code when}.
     *
     * @param commitment hexadecimal SHA-256 of the secret; absent until it is put
     */
    record Draw(
            AwardTerms terms,
            int places,
            DrawPer per,
            @Nullable Condition when,
            Prize prize,
            boolean excludeWinnersOfEarlierDraws,
            @Nullable String commitment)
            implements AwardRule {}

    /** How often lots are drawn. */
    enum DrawPer {
        CONTEST,
        WEEK
    }

    /**
     * The first by the instant of publication; each author once, per day if it goes by the day.
     *
     * @param days with {@link EarlyPer#DAY} the days that have places, in full; else a window of publication
     */
    record EarlyBird(
            AwardTerms terms,
            int places,
            EarlyPer per,
            @Nullable Window days,
            Prize prize) implements AwardRule {}

    /** Whether every day has its own first ones. */
    enum EarlyPer {
        CONTEST,
        DAY
    }

    /**
     * Chosen by people.
     *
     * @param grades   best first; one grade if there are no grades
     * @param quotaPer places of each value, in each grade
     */
    record JuryPick(
            AwardTerms terms,
            Stacking stacking,
            List<Grade> grades,
            @Nullable QuotaPer quotaPer) implements AwardRule {

        public JuryPick {
            grades = List.copyOf(grades);
        }
    }

    /** A level of a jury's choice. */
    record Grade(String id, Text title, Prize prize, int places) {}

    /** Everyone who meets {@code where}. */
    record Everyone(AwardTerms terms, Prize prize, Stacking stacking) implements AwardRule {}

    /**
     * A prize for each whole unit of a measure of the author.
     *
     * @param maximum most units that one creator is given
     */
    record PerUnit(
            AwardTerms terms, String measure, @Nullable Long maximum, Prize prize) implements AwardRule {}

    /** A prize for the step of a measure that the author has reached. */
    record Bracket(AwardTerms terms, String measure, List<Step> steps) implements AwardRule {

        public Bracket {
            steps = List.copyOf(steps);
        }
    }

    /** From {@code from} through {@code through}, both included; open above if absent. */
    record Step(String id, Text title, long from, @Nullable Long through, Prize prize) {}

    /**
     * For winning the same award in several contests.
     *
     * @param awardId  in those contests
     * @param contests may name this one
     * @param atLeast  how many of them
     */
    record TimesWon(AwardTerms terms, String awardId, List<String> contests, int atLeast, Prize prize)
            implements AwardRule {

        public TimesWon {
            contests = List.copyOf(contests);
        }
    }

    /** The id of a weekly draw or a day's places: the Monday, or the day. */
    static String roundId(LocalDate day) {
        return day.toString();
    }
}
