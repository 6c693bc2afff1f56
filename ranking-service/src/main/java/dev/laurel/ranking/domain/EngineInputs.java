package dev.laurel.ranking.domain;

import dev.laurel.awards.domain.input.AuthorFacts;
import dev.laurel.awards.domain.input.ContestInputs;
import dev.laurel.awards.domain.input.Counters;
import dev.laurel.awards.domain.input.Exclusion;
import dev.laurel.awards.domain.input.JurySheet;
import dev.laurel.awards.domain.input.OperatorActs;
import dev.laurel.awards.domain.input.Reading;
import dev.laurel.awards.domain.rules.UnitKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/** Hands what is known of a contest to the award engine. Decides nothing. */
final class EngineInputs {

    private EngineInputs() {}

    static ContestInputs of(
            Contest contest, Collection<Participant> participants, Collection<Sheet> sheets, Around around) {
        List<dev.laurel.awards.domain.input.Entry> entries = new ArrayList<>();
        Map<String, AuthorFacts> authors = new HashMap<>();
        for (Participant participant : participants) {
            Entry entry = participant.entry();
            if (entry != null) {
                entries.add(entry(entry, participant.tally(), contest.rules().unavailable()));
                authors.computeIfAbsent(entry.authorId(), id -> facts(around.factsOf(id)));
            }
        }
        authors.values().removeIf(AuthorFacts.NONE::equals);
        List<JurySheet> submitted = sheets.stream()
                .filter(Sheet::counts)
                .map(sheet -> new JurySheet(
                        sheet.jurorId(),
                        sheet.column() ? UnitKind.COLUMN : UnitKind.ARTICLE,
                        sheet.unitId(),
                        sheet.scores(),
                        true))
                .toList();
        return new ContestInputs(
                entries, Map.of(), submitted, authors, around.winsBefore(contest.id()), acts(contest.acts()));
    }

    private static dev.laurel.awards.domain.input.Entry entry(
            Entry entry, @Nullable Tally tally, Set<Counter> unavailable) {
        Counts counts = (tally == null ? Counts.ZERO : tally.counts()).without(unavailable);
        Entry.Traits traits = entry.traits();
        return new dev.laurel.awards.domain.input.Entry(
                entry.articleId(),
                entry.authorId(),
                traits.columnIds(),
                entry.title(),
                traits.category(),
                traits.kind(),
                entry.publishedAt(),
                entry.isAccepted() ? null : exclusion(entry),
                Set.copyOf(traits.labels()),
                new Counters(
                        counts.views(),
                        counts.likes(),
                        counts.comments(),
                        counts.collects(),
                        Map.of("wordCount", BigDecimal.valueOf(traits.wordCount()))),
                Map.of());
    }

    private static Exclusion exclusion(Entry entry) {
        Entry.Exclusion known = entry.traits().exclusion();
        if (known == null) {
            String status = entry.status().name().toLowerCase(Locale.ROOT);
            return new Exclusion(
                    status,
                    new dev.laurel.awards.domain.rules.Text("不参加排名。", "Takes no part."),
                    Exclusion.Consequence.ENTRY);
        }
        return new Exclusion(
                known.rule(),
                text(known.text()),
                switch (known.consequence()) {
                    case ENTRY -> Exclusion.Consequence.ENTRY;
                    case ALL_ENTRIES_OF_AUTHOR -> Exclusion.Consequence.ALL_ENTRIES_OF_AUTHOR;
                    case ALL_AWARDS_OF_AUTHOR -> Exclusion.Consequence.ALL_AWARDS_OF_AUTHOR;
                });
    }

    private static AuthorFacts facts(SortedSet<AuthorFact> facts) {
        if (facts.isEmpty()) {
            return AuthorFacts.NONE;
        }
        Map<String, List<Reading>> counters = new HashMap<>();
        Map<String, String> attributes = new HashMap<>();
        for (AuthorFact fact : facts) {
            Long figure = fact.figure();
            String word = fact.word();
            if (figure != null) {
                List<Reading> readings = counters.computeIfAbsent(fact.name(), name -> new ArrayList<>());
                // Of facts of one moment the last in order holds.
                if (!readings.isEmpty()
                        && readings.get(readings.size() - 1).at().equals(fact.at())) {
                    readings.remove(readings.size() - 1);
                }
                readings.add(new Reading(fact.at(), BigDecimal.valueOf(figure)));
            } else if (word != null) {
                attributes.put(fact.name(), word);
            }
        }
        return new AuthorFacts(counters, attributes);
    }

    private static OperatorActs acts(Acts acts) {
        List<OperatorActs.Pick> picks = new ArrayList<>();
        for (Acts.Pick pick : acts.picks()) {
            picks.add(new OperatorActs.Pick(
                    pick.award(), pick.unitId(), pick.grade(), picks.size(), said(pick.reason())));
        }
        List<OperatorActs.Lots> lots = new ArrayList<>();
        for (Acts.Draw draw : acts.draws()) {
            String secret = draw.secret();
            String beacon = draw.beacon();
            if (secret != null && beacon != null) {
                lots.add(new OperatorActs.Lots(draw.award(), draw.round(), secret, beacon, null));
            }
        }
        return new OperatorActs(
                acts.quotas().stream()
                        .map(quota -> new OperatorActs.LoweredQuota(
                                quota.award(), quota.part(), quota.places(), said(quota.reason())))
                        .toList(),
                picks,
                lots,
                acts.choices().stream()
                        .map(choice -> new OperatorActs.Choice(choice.group(), choice.authorId(), choice.award()))
                        .toList());
    }

    /** What a person said, in whatever language. */
    private static dev.laurel.awards.domain.rules.Text said(String words) {
        return new dev.laurel.awards.domain.rules.Text(words, words);
    }

    private static dev.laurel.awards.domain.rules.Text text(Text text) {
        return new dev.laurel.awards.domain.rules.Text(text.zh(), text.en());
    }
}
