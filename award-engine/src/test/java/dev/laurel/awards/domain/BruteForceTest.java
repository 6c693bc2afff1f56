package dev.laurel.awards.domain;

import static dev.laurel.awards.domain.Contests.entry;
import static dev.laurel.awards.domain.Contests.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.awards.domain.input.ContestInputs;
import dev.laurel.awards.domain.input.Entry;
import dev.laurel.awards.domain.rules.AwardRule;
import dev.laurel.awards.domain.rules.AwardRule.Ladder;
import dev.laurel.awards.domain.rules.AwardTerms;
import dev.laurel.awards.domain.rules.Condition;
import dev.laurel.awards.domain.rules.GroupRule;
import dev.laurel.awards.domain.rules.GroupRule.Kind;
import dev.laurel.awards.domain.rules.Stacking;
import dev.laurel.awards.domain.rules.UnitKind;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * Tries every way to give the places of several ladders with groups of "highest only", and keeps those against which
 * nobody has a justified complaint. There is always exactly one, and the engine finds it.
 */
class BruteForceTest {

    private static final int SEEDS = 600;

    @Test
    void findsTheOnlyAllocationThatNobodyCanComplainOf() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Small contest = Small.of(new SplittableRandom(seed));
            List<int[]> fair = contest.fairAllocations();

            assertThat(fair)
                    .as("fair allocations of seed %s: %s", seed, contest)
                    .hasSize(1);
            assertThat(contest.engine()).as("seed %s: %s", seed, contest).isEqualTo(fair.get(0));
        }
    }

    /** Entries best first; an allocation is one bit set of entries for each award. */
    private record Small(List<Entry> entries, List<Ladder> awards, List<List<Integer>> groups) {

        static Small of(SplittableRandom random) {
            List<Entry> entries = new ArrayList<>();
            int count = random.nextInt(1, 6);
            for (int i = 0; i < count; i++) {
                entries.add(entry((char) ('a' + random.nextInt(3)) + "" + i, 10 - i));
            }
            List<Ladder> awards = new ArrayList<>();
            int ladders = random.nextInt(1, 4);
            for (int i = 0; i < ladders; i++) {
                AwardTerms terms = AwardTerms.of("award" + i, text("award" + i), UnitKind.ARTICLE)
                        .where(Condition.atLeast("likes", 5 + random.nextInt(5)));
                Stacking stacking = random.nextBoolean() ? Stacking.VACATE : Stacking.FREE;
                awards.add(new Ladder(terms, stacking, Contests.tiers(random.nextInt(1, 4)), null));
            }
            List<List<Integer>> groups = new ArrayList<>();
            for (int i = random.nextInt(3); i > 0; i--) {
                List<Integer> group = new ArrayList<>();
                for (int award = 0; award < ladders; award++) {
                    if (random.nextInt(3) > 0) {
                        group.add(award);
                    }
                }
                groups.add(group);
            }
            return new Small(entries, awards, groups);
        }

        int[] engine() {
            GroupRule[] rules = new GroupRule[groups.size()];
            for (int i = 0; i < rules.length; i++) {
                rules[i] = GroupRule.of(
                        "group" + i,
                        Kind.HIGHEST_ONLY,
                        groups.get(i).stream().map(award -> "award" + award).toArray(String[]::new));
            }
            ContestOutcome outcome = AwardEngine.decide(
                    Contests.rules(List.<AwardRule>copyOf(awards), rules), ContestInputs.of(entries));
            int[] held = new int[awards.size()];
            for (int award = 0; award < held.length; award++) {
                for (Placement placement : outcome.awards().get(award).placements()) {
                    held[award] |= 1
                            << outcome.standings().position(placement.unitId()).orElseThrow();
                }
            }
            return held;
        }

        List<int[]> fairAllocations() {
            List<int[]> fair = new ArrayList<>();
            int all = 1 << entries.size();
            int total = (int) Math.pow(all, awards.size());
            for (int code = 0; code < total; code++) {
                int[] held = new int[awards.size()];
                int rest = code;
                for (int award = 0; award < held.length; award++) {
                    held[award] = rest % all;
                    rest /= all;
                }
                if (isFair(held)) {
                    fair.add(held);
                }
            }
            return fair;
        }

        private boolean isFair(int[] held) {
            for (int award = 0; award < held.length; award++) {
                int places = awards.get(award).places();
                boolean full = Integer.bitCount(held[award]) == places;
                if (Integer.bitCount(held[award]) > places) {
                    return false;
                }
                for (int entry = 0; entry < entries.size(); entry++) {
                    boolean holds = (held[award] >> entry & 1) != 0;
                    boolean may = isEligible(award, entry) && !isKeptOut(held, award, entry);
                    boolean somebodyBehindHolds = held[award] >> (entry + 1) != 0;
                    if (holds ? !may : may && (!full || somebodyBehindHolds)) {
                        return false;
                    }
                }
            }
            return true;
        }

        private boolean isEligible(int award, int entry) {
            Condition.AllOf where = (Condition.AllOf) awards.get(award).terms().where();
            return where == null
                    || entries.get(entry).counters().likes()
                            >= where.comparisons().get(0).value().longValue();
        }

        private boolean isKeptOut(int[] held, int award, int entry) {
            boolean vacates = awards.get(award).stacking() == Stacking.VACATE;
            for (List<Integer> group : groups) {
                if (group.contains(award)) {
                    vacates = true;
                    for (int higher : group.subList(0, group.indexOf(award))) {
                        if (holdsAhead(held[higher], entry, entries.size())) {
                            return true;
                        }
                    }
                }
            }
            return vacates && holdsAhead(held[award], entry, entry);
        }

        /** Whether the entry's author holds a place with an entry before {@code limit}. */
        private boolean holdsAhead(int held, int entry, int limit) {
            for (int other = 0; other < limit; other++) {
                if ((held >> other & 1) != 0
                        && entries.get(other)
                                .authorId()
                                .equals(entries.get(entry).authorId())) {
                    return true;
                }
            }
            return false;
        }
    }
}
