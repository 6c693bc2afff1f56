package dev.laurel.awards.domain;

import dev.laurel.awards.domain.rules.AwardRule;
import dev.laurel.awards.domain.rules.AwardTerms;
import dev.laurel.awards.domain.rules.ContestRules;
import dev.laurel.awards.domain.rules.ScoreRule;
import dev.laurel.awards.domain.rules.UnitKind;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A result under way: what has been worked out so far and what the next award may build on. */
final class Decision {

    private final ContestRules rules;
    private final Population population;
    private final FigureStore figures;
    private final Claims claims;
    private final Achievements achievements = new Achievements(this);
    private final Qualifications qualifications;
    private final Map<String, Standings> standings = new LinkedHashMap<>();
    private final Map<String, int[]> orders = new HashMap<>();
    private final Map<String, AwardOutcome> outcomes = new HashMap<>();
    private int @Nullable [] byPublication;

    Decision(ContestRules rules, Population population) {
        this.rules = rules;
        this.population = population;
        this.figures = new FigureStore(rules, population);
        this.claims = new Claims(rules.groups(), population, rules.contestId());
        this.qualifications = new Qualifications(figures, this);
    }

    ContestRules rules() {
        return rules;
    }

    Population population() {
        return population;
    }

    FigureStore figures() {
        return figures;
    }

    Claims claims() {
        return claims;
    }

    Achievements achievements() {
        return achievements;
    }

    Qualifications qualifications() {
        return qualifications;
    }

    Eligibility eligibility(AwardRule award) {
        return new Eligibility(this, figures, award);
    }

    AwardRule award(String id) {
        return rules.award(id).orElseThrow(() -> new IllegalArgumentException("There is no award " + id + "."));
    }

    /** What an award that comes earlier in the order has given. */
    AwardOutcome outcome(String awardId) {
        AwardOutcome outcome = outcomes.get(awardId);
        if (outcome == null) {
            throw new IllegalStateException("Award " + awardId + " is not given yet.");
        }
        return outcome;
    }

    Map<String, AwardOutcome> outcomes() {
        return outcomes;
    }

    /** Gives the awards of the rules, one after the other. */
    void giveAwards() {
        for (AwardRule award : AwardOrder.of(rules)) {
            outcomes.put(award.id(), give(award));
        }
    }

    private AwardOutcome give(AwardRule award) {
        if (award instanceof AwardRule.Ladder ladder) {
            return new LadderAllocation(this, ladder).decide();
        } else if (award instanceof AwardRule.Pool pool) {
            return new PoolAllocation(this, pool).decide();
        } else if (award instanceof AwardRule.Draw draw) {
            return new DrawAllocation(this, draw).decide();
        } else if (award instanceof AwardRule.EarlyBird early) {
            return new EarlyBirdAllocation(this, early).decide();
        } else if (award instanceof AwardRule.JuryPick pick) {
            return new JuryPickAllocation(this, pick).decide();
        } else if (award instanceof AwardRule.TimesWon won) {
            return new TimesWonAllocation(this, won).decide();
        }
        return new OpenAllocation(this, award).decide();
    }

    /** The score that an award follows. */
    ScoreRule score(AwardTerms terms) {
        return score(terms.score() == null ? rules.mainScore() : terms.score());
    }

    private ScoreRule score(String id) {
        return rules.score(id).orElseThrow(() -> new IllegalArgumentException("There is no score " + id + "."));
    }

    /** The standings of a score; worked out when first asked for. */
    Standings standings(String scoreId) {
        Standings known = standings.get(scoreId);
        if (known == null) {
            known = Standings.of(score(scoreId), figures);
            standings.put(scoreId, known);
        }
        return known;
    }

    /** Whether the award follows a score of its own units, so that its ranks are those of the standings. */
    boolean followsOwnScore(AwardRule award) {
        return score(award.terms()).of() == award.terms().unit();
    }

    /**
     * The units of an award, best first: by its score; by their best entry if the score is of entries and they are not;
     * else by first publication, then id.
     */
    int[] order(AwardRule award) {
        ScoreRule score = score(award.terms());
        UnitKind unit = award.terms().unit();
        if (score.of() == unit) {
            return standings(score.id()).units();
        }
        return orders.computeIfAbsent(unit + " " + score.id(), key -> derivedOrder(score, unit));
    }

    /** All entries by the instant of publication, then by id. Not to be changed. */
    int[] byPublication() {
        int[] known = byPublication;
        if (known == null) {
            long[] published = new long[population.count(UnitKind.ARTICLE)];
            Arrays.setAll(published, population::publishedAt);
            known = sorted(UnitKind.ARTICLE, published);
            byPublication = known;
        }
        return known;
    }

    private int[] derivedOrder(ScoreRule score, UnitKind unit) {
        long[] best = new long[population.count(unit)];
        if (score.of() == UnitKind.ARTICLE) {
            long[] positions = new long[population.count(UnitKind.ARTICLE)];
            int[] all = standings(score.id()).allUnits();
            for (int position = 0; position < all.length; position++) {
                positions[all[position]] = position;
            }
            least(unit, positions, best);
        } else if (unit == UnitKind.ARTICLE) {
            return byPublication();
        } else {
            long[] published = new long[population.count(UnitKind.ARTICLE)];
            Arrays.setAll(published, population::publishedAt);
            least(unit, published, best);
        }
        return sorted(unit, best);
    }

    private int[] sorted(UnitKind unit, long[] leastFirst) {
        int[] units = new int[leastFirst.length];
        Arrays.setAll(units, i -> i);
        new UnitOrder(List.of(new UnitOrder.Ascending(leastFirst)), number -> population.id(unit, number)).sort(units);
        return units;
    }

    private void least(UnitKind unit, long[] ofEntries, long[] least) {
        Members members = population.members(unit);
        for (int group = 0; group < least.length; group++) {
            least[group] = Long.MAX_VALUE;
            for (int m = members.from(group); m < members.to(group); m++) {
                least[group] = Math.min(least[group], ofEntries[members.member(m)]);
            }
        }
    }
}
