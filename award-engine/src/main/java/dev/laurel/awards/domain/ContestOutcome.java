package dev.laurel.awards.domain;

import dev.laurel.awards.domain.rules.ContestRules;
import dev.laurel.awards.domain.rules.ScoreRule;
import dev.laurel.awards.domain.rules.UnitKind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** A contest's result. Immutable as seen from outside; safe to read from several threads. */
public final class ContestOutcome {

    private final ContestRules rules;
    private final Decision decision;
    private final List<AwardOutcome> awards;
    private final List<Warning> warnings;

    ContestOutcome(Decision decision, List<Warning> warnings) {
        this.rules = decision.rules();
        this.decision = decision;
        this.awards = rules.awards().stream()
                .map(award -> decision.outcome(award.id()))
                .toList();
        this.warnings = List.copyOf(warnings);
    }

    /** The rules that it follows. */
    public ContestRules rules() {
        return rules;
    }

    /** The contest's main standings. */
    public Standings standings() {
        return standings(rules.mainScore());
    }

    /** The standings of a score. */
    public Standings standings(String scoreId) {
        synchronized (decision) {
            return decision.standings(scoreId);
        }
    }

    /** All awards in the order of the rules. */
    public List<AwardOutcome> awards() {
        return awards;
    }

    /** One award. */
    public Optional<AwardOutcome> award(String id) {
        return awards.stream().filter(award -> award.id().equals(id)).findFirst();
    }

    /** What people should look at before they publish. */
    public List<Warning> warnings() {
        return warnings;
    }

    /** How many articles, authors or columns take part. */
    public int taking(UnitKind unit) {
        return decision.population().count(unit);
    }

    /** A counter, measure or score of a unit; empty if the unit takes no part. */
    public Optional<BigDecimal> figure(UnitKind unit, String unitId, String name) {
        int number = decision.population().find(unit, unitId);
        if (number < 0) {
            return Optional.empty();
        }
        synchronized (decision) {
            return Optional.of(decision.figures().figure(unit, name).get(number));
        }
    }

    /** A score before its normalisation; empty if the unit takes no part. */
    public Optional<BigDecimal> rawScore(String scoreId, String unitId) {
        ScoreRule score = rules.score(scoreId)
                .orElseThrow(() -> new IllegalArgumentException("There is no score " + scoreId + "."));
        int number = decision.population().find(score.of(), unitId);
        if (number < 0) {
            return Optional.empty();
        }
        synchronized (decision) {
            return Optional.of(decision.figures().rawScore(score).get(number));
        }
    }

    Decision decision() {
        return decision;
    }
}
