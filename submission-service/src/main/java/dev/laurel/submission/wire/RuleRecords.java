package dev.laurel.submission.wire;

import dev.laurel.contracts.Limits;
import dev.laurel.contracts.LocalizedText;
import dev.laurel.contracts.contests.Award;
import dev.laurel.contracts.contests.ContestDefinition;
import dev.laurel.contracts.contests.Eligibility;
import dev.laurel.contracts.contests.Jury;
import dev.laurel.submission.domain.AuthorLevel;
import dev.laurel.submission.domain.Consequence;
import dev.laurel.submission.domain.ContestRules;
import dev.laurel.submission.domain.EntryConditions;
import dev.laurel.submission.domain.JuryRules;
import dev.laurel.submission.domain.Moderation;
import dev.laurel.submission.domain.Reason;
import dev.laurel.submission.domain.RequiredText;
import dev.laurel.submission.domain.Sheet;
import dev.laurel.submission.domain.Window;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The part of a definition that decides about entries and their jury, as the domain has it. */
final class RuleRecords {

    private RuleRecords() {}

    static ContestRules rules(ContestDefinition definition) {
        Eligibility eligibility = definition.eligibility();
        return new ContestRules(
                definition.id(),
                definition.timeZone(),
                new Window(definition.submissionStart(), definition.submissionEnd()),
                sorted(eligibility.topicIds()),
                eligibility.minimumBodyLength(),
                conditions(definition, eligibility),
                moderation(definition.moderation()),
                jury(definition),
                sorted(definition.awards().stream().map(Award::id).toList()));
    }

    private static EntryConditions conditions(ContestDefinition definition, Eligibility asked) {
        Integer most = asked.maximumEntriesPerAuthor();
        return new EntryConditions(
                asked.requiredText().stream().map(RuleRecords::requiredText).toList(),
                asked.maximumCodeShare(),
                sorted(asked.categories()),
                sorted(asked.excludedCategories()),
                sorted(asked.categoriesOfKind()),
                sorted(asked.tags()),
                level(definition, asked.authorLevel()),
                sorted(asked.authorAttributes()),
                asked.firstPublishedHere(),
                switch (asked.translations()) {
                    case ALLOWED -> EntryConditions.Translations.ALLOWED;
                    case WITH_SOURCE -> EntryConditions.Translations.WITH_SOURCE;
                    case REFUSED -> EntryConditions.Translations.REFUSED;
                },
                most == null ? 0 : most,
                asked.notInOtherContests(),
                asked.requiresLabel());
    }

    private static RequiredText requiredText(dev.laurel.contracts.contests.RequiredText asked) {
        String pattern = asked.pattern();
        LocalizedText title = asked.title();
        return new RequiredText(
                pattern == null ? String.valueOf(asked.text()) : pattern,
                pattern != null,
                switch (asked.where()) {
                    case OPENING -> RequiredText.Where.OPENING;
                    case ENDING -> RequiredText.Where.ENDING;
                    case ANYWHERE -> RequiredText.Where.ANYWHERE;
                },
                title == null ? null : reason(title));
    }

    private static @Nullable AuthorLevel level(
            ContestDefinition definition, dev.laurel.contracts.contests.@Nullable AuthorLevel asked) {
        if (asked == null) {
            return null;
        }
        Instant at =
                switch (asked.at()) {
                    case dev.laurel.contracts.contests.AuthorLevel.SUBMISSION_START -> definition.submissionStart();
                    case dev.laurel.contracts.contests.AuthorLevel.SUBMISSION_END -> definition.submissionEnd();
                    case dev.laurel.contracts.contests.AuthorLevel.PUBLICATION -> null;
                    default -> definition.startOf(LocalDate.parse(asked.at()));
                };
        return new AuthorLevel(asked.from(), asked.through(), at);
    }

    private static Moderation moderation(dev.laurel.contracts.contests.Moderation said) {
        SortedMap<String, Reason> labels = new TreeMap<>();
        said.labels().forEach(label -> labels.put(label.id(), reason(label.title())));
        SortedMap<String, Moderation.Ground> reasons = new TreeMap<>();
        said.reasons()
                .forEach(each -> reasons.put(
                        each.id(),
                        new Moderation.Ground(
                                reason(each.title()),
                                switch (each.consequence()) {
                                    case ENTRY -> Consequence.ENTRY;
                                    case ALL_ENTRIES_OF_AUTHOR -> Consequence.ALL_ENTRIES_OF_AUTHOR;
                                    case ALL_AWARDS_OF_AUTHOR -> Consequence.ALL_AWARDS_OF_AUTHOR;
                                })));
        return new Moderation(labels, reasons);
    }

    private static @Nullable JuryRules jury(ContestDefinition definition) {
        Jury jury = definition.jury();
        if (jury == null) {
            return null;
        }
        return new JuryRules(
                jury.scale().from(),
                jury.scale().through(),
                jury.scale().step(),
                jury.criteria().stream()
                        .map(criterion -> new JuryRules.Criterion(criterion.id(), reason(criterion.title())))
                        .toList(),
                window(definition, jury.from(), jury.through()),
                jury.units().stream()
                        .map(unit -> switch (unit) {
                            case ENTRY -> Sheet.Unit.ENTRY;
                            case COLUMN -> Sheet.Unit.COLUMN;
                        })
                        .collect(Collectors.toSet()));
    }

    private static @Nullable Window window(
            ContestDefinition definition, @Nullable LocalDate from, @Nullable LocalDate through) {
        return from == null && through == null
                ? null
                : new Window(
                        from == null ? Limits.EARLIEST : definition.startOf(from),
                        through == null ? Limits.LATEST : definition.startOf(through.plusDays(1)));
    }

    private static Reason reason(LocalizedText text) {
        return new Reason(text.zh(), text.en());
    }

    private static SortedSet<String> sorted(Collection<String> words) {
        return new TreeSet<>(words);
    }

    private static SortedMap<String, SortedSet<String>> sorted(Map<String, List<String>> words) {
        SortedMap<String, SortedSet<String>> sorted = new TreeMap<>();
        words.forEach((name, values) -> sorted.put(name, sorted(values)));
        return sorted;
    }
}
