package dev.laurel.ranking.messaging;

import static dev.laurel.ranking.messaging.ContestMapping.canonical;
import static dev.laurel.ranking.messaging.ContestMapping.rules;

import dev.laurel.chassis.web.FieldFault;
import dev.laurel.chassis.web.ProblemException;
import dev.laurel.contest.DefinitionReader;
import dev.laurel.contest.ReadResult;
import dev.laurel.contracts.ContractJson;
import dev.laurel.contracts.contests.ContestDefinition;
import dev.laurel.contracts.entries.Consequence;
import dev.laurel.contracts.reviews.ReviewState;
import dev.laurel.ranking.application.ReadChanges;
import dev.laurel.ranking.domain.Acts;
import dev.laurel.ranking.domain.Change;
import dev.laurel.ranking.domain.Entry;
import dev.laurel.ranking.domain.Sheet;
import dev.laurel.ranking.domain.Text;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;

/** Changes as JSON; a definition in them is YAML or JSON as text, as people write it. */
final class JsonChanges implements ReadChanges {

    record Body(
            @Nullable String definition,
            @Nullable List<Decided> decisions,
            @Nullable List<Lowered> quotas,
            @Nullable List<Scored> sheets) {}

    record Decided(
            @Nullable String articleId,
            boolean takesPart,
            @Nullable String reason,
            @Nullable Consequence consequence) {}

    record Lowered(@Nullable String award, @Nullable String part, int places) {}

    record Scored(
            ReviewState.@Nullable Unit unit,
            @Nullable String unitId,
            @Nullable String jurorId,
            @Nullable Map<String, BigDecimal> scores) {}

    @Override
    public Change read(String contestId, byte[] body) {
        Body given = body(body);
        Map<String, Change.Decision> decisions = new HashMap<>();
        for (Decided decided : whole(given.decisions(), "decisions")) {
            decisions.put(required(decided.articleId(), "decisions.articleId"), decision(decided));
        }
        List<Acts.Quota> quotas = whole(given.quotas(), "quotas").stream()
                .map(lowered -> new Acts.Quota(
                        required(lowered.award(), "quotas.award"), lowered.part(), lowered.places(), "preview"))
                .toList();
        List<Sheet> sheets = whole(given.sheets(), "sheets").stream()
                .map(scored -> sheet(contestId, scored))
                .toList();
        String definition = given.definition();
        return new Change(definition == null ? null : changed(contestId, definition), decisions, quotas, sheets);
    }

    private static Change.Decision decision(Decided decided) {
        String reason = decided.reason() == null ? "preview" : decided.reason();
        Consequence said = decided.consequence() == null ? Consequence.ENTRY : decided.consequence();
        return new Change.Decision(
                decided.takesPart(),
                decided.takesPart()
                        ? null
                        : new Entry.Exclusion("preview", new Text(reason, reason), StateMapping.consequence(said)));
    }

    private static Sheet sheet(String contestId, Scored scored) {
        ReviewState.Unit unit = scored.unit() == null ? ReviewState.Unit.ENTRY : scored.unit();
        String unitId = required(scored.unitId(), "sheets.unitId");
        String jurorId = required(scored.jurorId(), "sheets.jurorId");
        return new Sheet(
                contestId,
                ReviewState.key(contestId, unit, unitId, jurorId),
                Long.MAX_VALUE,
                unit == ReviewState.Unit.COLUMN,
                unitId,
                jurorId,
                true,
                scores(scored.scores()));
    }

    private static Change.Rules changed(String contestId, String definition) {
        ReadResult read = DefinitionReader.read(definition.getBytes(StandardCharsets.UTF_8));
        if (read instanceof ReadResult.Faulty faulty) {
            throw invalid(faulty.faults().stream()
                    .map(fault -> new FieldFault(
                            "definition:" + fault.line() + ":" + fault.column() + " " + fault.field(),
                            fault.problem().en(),
                            fault.remedy().en()))
                    .toList());
        }
        ContestDefinition valid = ((ReadResult.Valid) read).definition();
        if (!valid.id().equals(contestId)) {
            throw invalid(List.of(new FieldFault("definition.id", "is " + valid.id(), contestId)));
        }
        return new Change.Rules(rules(valid), canonical(valid));
    }

    private static Body body(byte[] json) {
        try {
            Body body = ContractJson.mapper().readValue(json, Body.class);
            if (body != null) {
                return body;
            }
        } catch (JacksonException e) {
            // The answer is the same as for an empty body: what is wanted is an example away.
        }
        throw invalid(List.of(new FieldFault(
                "", "the body cannot be read", "{\"quotas\": [{\"award\": \"…\", \"places\": 10}]} or no body")));
    }

    /** The list, empty if it was not given; refused if an element of it is null. */
    private static <T> List<T> whole(@Nullable List<T> list, String field) {
        return list == null
                ? List.of()
                : list.stream().map(each -> required(each, field)).toList();
    }

    private static SortedMap<String, BigDecimal> scores(@Nullable Map<String, BigDecimal> given) {
        var scores = new TreeMap<String, BigDecimal>();
        required(given, "sheets.scores")
                .forEach((criterion, score) -> scores.put(criterion, required(score, "sheets.scores." + criterion)));
        return scores;
    }

    private static <T> T required(@Nullable T value, String field) {
        if (value == null) {
            throw invalid(List.of(new FieldFault(field, "is missing", "a value")));
        }
        return value;
    }

    private static ProblemException invalid(List<FieldFault> faults) {
        return new ProblemException(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "invalid-body",
                "The body cannot be used",
                "Nothing was tried out; every fault names its field and what would be right.",
                faults);
    }
}
