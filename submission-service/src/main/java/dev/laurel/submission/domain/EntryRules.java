package dev.laurel.submission.domain;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The rules in the order in which they are checked and shown. An article that fails one of {@link #ADMISSION} is not
 * an entry; one that fails one of {@link #ELIGIBILITY} is an entry that does not take part as it is.
 */
final class EntryRules {

    static final List<EntryRule> ADMISSION =
            List.of(new StillPublished(), new SubmissionWindow(), new Topic(), new ExclusiveEntry());
    static final List<EntryRule> ELIGIBILITY = List.of(
            new MinimumBodyLength(),
            new RequiredTexts(),
            new MaximumCodeShare(),
            new Categories(),
            new AuthorLevelAtInstant(),
            new AuthorAttributes(),
            new FirstPublishedHere(),
            new DeclaredTranslation(),
            new RequiredLabel(),
            new MaximumEntries());

    private static final List<EntryRule> ALL =
            Stream.concat(ADMISSION.stream(), ELIGIBILITY.stream()).toList();
    private static final Set<String> ADMISSION_NAMES =
            ADMISSION.stream().map(EntryRule::name).collect(Collectors.toUnmodifiableSet());

    private EntryRules() {}

    /** One verdict per rule that the contest asks for. */
    static List<Verdict> judge(Candidacy candidacy) {
        return ALL.stream()
                .filter(rule -> rule.isAsked(candidacy.contest()))
                .map(rule -> rule.judge(candidacy))
                .toList();
    }

    /** Whether the article is an entry by these verdicts. */
    static boolean admit(List<Verdict> verdicts) {
        return verdicts.stream().allMatch(verdict -> verdict.passed() || !ADMISSION_NAMES.contains(verdict.rule()));
    }
}
