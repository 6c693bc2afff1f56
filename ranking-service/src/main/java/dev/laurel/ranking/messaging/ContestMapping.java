package dev.laurel.ranking.messaging;

import static dev.laurel.ranking.messaging.UnusableStateException.required;

import dev.laurel.awards.compile.ContestCompiler;
import dev.laurel.contracts.ContractJson;
import dev.laurel.contracts.LocalizedText;
import dev.laurel.contracts.contests.CloseManifest;
import dev.laurel.contracts.contests.ContestDefinition;
import dev.laurel.contracts.contests.ContestState;
import dev.laurel.contracts.contests.OperatorActs;
import dev.laurel.ranking.domain.Acts;
import dev.laurel.ranking.domain.Contest;
import dev.laurel.ranking.domain.ContestRules;
import dev.laurel.ranking.domain.Counter;
import dev.laurel.ranking.domain.EngineRules;
import dev.laurel.ranking.domain.LinearScore;
import dev.laurel.ranking.domain.Manifest;
import dev.laurel.ranking.domain.StandingsOrder;
import dev.laurel.ranking.domain.Text;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
                canonical(definition),
                manifest == null ? null : new Manifest(manifest.entries(), manifest.digest()),
                required(state.updatedAt(), "updatedAt"),
                definition.timeZone(),
                sheets(manifest),
                acts(state.acts()));
    }

    private static @Nullable Manifest sheets(@Nullable CloseManifest manifest) {
        Integer sheets = manifest == null ? null : manifest.sheets();
        String digest = manifest == null ? null : manifest.sheetsDigest();
        return sheets == null || digest == null ? null : new Manifest(sheets, digest);
    }

    private static Acts acts(@Nullable OperatorActs acts) {
        if (acts == null) {
            return Acts.NONE;
        }
        return new Acts(
                acts.quotas().stream()
                        .map(quota -> new Acts.Quota(quota.award(), quota.part(), quota.places(), quota.reason()))
                        .toList(),
                acts.picks().stream()
                        .map(pick -> new Acts.Pick(pick.award(), pick.grade(), pick.unitId(), pick.reason()))
                        .toList(),
                acts.draws().stream()
                        .map(draw -> new Acts.Draw(
                                draw.award(),
                                draw.round() == null ? "" : draw.round(),
                                draw.commitment(),
                                draw.eligibleDigest(),
                                draw.secret(),
                                draw.beacon()))
                        .toList(),
                acts.choices().stream()
                        .map(choice -> new Acts.Choice(choice.group(), choice.authorId(), choice.award()))
                        .toList());
    }

    /** The definition's canonical bytes as text. */
    static String canonical(ContestDefinition definition) {
        return CANONICAL.writeValueAsString(definition);
    }

    static Text text(LocalizedText text) {
        return new Text(text.zh(), text.en());
    }

    /**
     * The rules of a definition. Where the standings follow from the counters alone and the awards are ladders of
     * articles, they are kept current entry by entry; any other contest is decided by the award engine as a whole.
     */
    static ContestRules rules(ContestDefinition definition) {
        Set<Counter> unavailable = counters(definition.metrics().unavailable());
        return SimpleContests.isSimple(definition)
                ? SimpleContests.rules(definition, unavailable)
                : new ContestRules(
                        new LinearScore(
                                Map.of(), BigDecimal.ZERO, definition.score().scale()),
                        definition.score().formula(),
                        unavailable,
                        new StandingsOrder(List.of()),
                        SimpleContests.shown(definition),
                        engine(definition));
    }

    private static EngineRules engine(ContestDefinition definition) {
        try {
            return new EngineRules(ContestCompiler.compile(definition));
        } catch (IllegalArgumentException e) {
            throw new UnusableStateException("unusable-definition", "definition", String.valueOf(e.getMessage()));
        }
    }

    private static Set<Counter> counters(List<dev.laurel.contracts.contests.Counter> counters) {
        return counters.stream().map(counter -> Counter.valueOf(counter.name())).collect(Collectors.toSet());
    }
}
