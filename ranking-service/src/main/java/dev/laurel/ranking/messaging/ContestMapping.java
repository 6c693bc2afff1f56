package dev.laurel.ranking.messaging;

import static dev.laurel.ranking.messaging.UnusableStateException.required;

import dev.laurel.contest.FormulaException;
import dev.laurel.contest.LinearFormula;
import dev.laurel.contest.ScoreFormula;
import dev.laurel.contracts.ContractJson;
import dev.laurel.contracts.LocalizedText;
import dev.laurel.contracts.contests.CloseManifest;
import dev.laurel.contracts.contests.ContestDefinition;
import dev.laurel.contracts.contests.ContestState;
import dev.laurel.contracts.contests.LadderAward;
import dev.laurel.contracts.contests.Score;
import dev.laurel.ranking.domain.Award;
import dev.laurel.ranking.domain.Contest;
import dev.laurel.ranking.domain.ContestRules;
import dev.laurel.ranking.domain.Counter;
import dev.laurel.ranking.domain.LinearScore;
import dev.laurel.ranking.domain.Manifest;
import dev.laurel.ranking.domain.Stacking;
import dev.laurel.ranking.domain.StandingsOrder;
import dev.laurel.ranking.domain.Text;
import dev.laurel.ranking.domain.TieBreak;
import dev.laurel.ranking.domain.Tier;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** Turns the contract's contest into the domain's. Refuses a definition that these rules cannot rank by. */
final class ContestMapping {

    /** Properties in alphabetical order, those of records too: the bytes outlive a change of the records. */
    private static final JsonMapper CANONICAL = ContractJson.mapper()
            .rebuild()
            .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
            .build();

    private ContestMapping() {}

    static Contest contest(ContestState state) {
        ContestDefinition definition = required(state.definition(), "definition");
        CloseManifest manifest = state.manifest();
        return new Contest(
                required(state.contestId(), "contestId"),
                state.version(),
                switch (required(state.phase(), "phase")) {
                    case DRAFT -> Contest.Phase.DRAFT;
                    case OPEN -> Contest.Phase.OPEN;
                    case CLOSED -> Contest.Phase.CLOSED;
                },
                text(definition.title()),
                definition.submissionStart(),
                definition.submissionEnd(),
                definition.cutOff(),
                rules(definition),
                CANONICAL.writeValueAsString(definition),
                manifest == null ? null : new Manifest(manifest.entries(), manifest.digest()),
                required(state.updatedAt(), "updatedAt"));
    }

    static Text text(LocalizedText text) {
        return new Text(text.zh(), text.en());
    }

    private static ContestRules rules(ContestDefinition definition) {
        return new ContestRules(
                score(definition.score()),
                definition.score().formula(),
                counters(definition.metrics().unavailable()),
                new StandingsOrder(definition.tieBreaks().stream()
                        .map(ContestMapping::tieBreak)
                        .toList()),
                definition.awards().stream().map(ContestMapping::award).toList());
    }

    private static LinearScore score(Score score) {
        try {
            LinearFormula formula = ScoreFormula.compile(score.formula());
            Map<Counter, BigDecimal> weights = new EnumMap<>(Counter.class);
            formula.weights().forEach((counter, weight) -> weights.put(Counter.valueOf(counter.name()), weight));
            return new LinearScore(weights, formula.constant(), score.scale());
        } catch (FormulaException e) {
            throw new UnusableStateException(
                    "unusable-formula",
                    "definition.score.formula",
                    e.getMessage() + " " + e.remedy().en());
        }
    }

    private static Set<Counter> counters(List<dev.laurel.contracts.contests.Counter> counters) {
        return counters.stream().map(counter -> Counter.valueOf(counter.name())).collect(Collectors.toSet());
    }

    private static TieBreak tieBreak(dev.laurel.contracts.contests.TieBreak tieBreak) {
        return switch (tieBreak.rule()) {
            case EARLIER_PUBLICATION -> TieBreak.EARLIER_PUBLICATION;
            case ARTICLE_ID -> TieBreak.ARTICLE_ID;
            case MORE_VIEWS -> TieBreak.MORE_VIEWS;
            case MORE_LIKES -> TieBreak.MORE_LIKES;
            case MORE_COMMENTS -> TieBreak.MORE_COMMENTS;
            case MORE_COLLECTS -> TieBreak.MORE_COLLECTS;
            case MORE_JURY, MORE_SCORE ->
                throw new UnusableStateException(
                        "unusable-tie-break", "definition.tieBreaks", tieBreak + " is not supported yet");
        };
    }

    private static Award award(dev.laurel.contracts.contests.Award award) {
        if (award instanceof LadderAward ladder
                && ladder.equals(new LadderAward(ladder.id(), ladder.title(), ladder.stacking(), ladder.tiers()))) {
            return ladder(ladder);
        }
        throw new UnusableStateException("unusable-award", "definition.awards", award.id() + " is not supported yet");
    }

    private static Award ladder(LadderAward award) {
        return new Award(
                award.id(),
                text(award.title()),
                switch (award.stacking()) {
                    case VACATE -> Stacking.VACATE;
                    case TITLE_WITHOUT_GIFT -> Stacking.TITLE_WITHOUT_GIFT;
                    case FREE -> Stacking.FREE;
                },
                award.tiers().stream()
                        .map(tier -> new Tier(tier.from(), tier.through(), text(tier.title()), text(tier.prize())))
                        .toList());
    }
}
