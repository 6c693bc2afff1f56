package dev.laurel.submission.domain;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The entry is among the author's earliest that take part by every other rule, as many as the contest allows. */
final class MaximumEntries implements EntryRule {

    static final String NAME = "maximumEntriesPerAuthor";
    private static final int NAMED = 10;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean isAsked(ContestRules contest) {
        return contest.conditions().maximumEntriesPerAuthor() > 0;
    }

    @Override
    public Verdict judge(Candidacy candidacy) {
        int most = candidacy.conditions().maximumEntriesPerAuthor();
        ArticleFact.Version publication = candidacy.article().publication();
        List<Entry> before = publication == null
                ? List.of()
                : EntriesOfAuthor.before(candidacy.article().articleId(), publication.at(), candidacy.ofAuthor());
        String counted = before.stream()
                .limit(Math.min(most, NAMED))
                .map(Entry::articleId)
                .collect(Collectors.joining(","));
        Map<String, String> evidence = Map.of("maximum", Integer.toString(most), "earlier", counted);
        if (before.size() < most) {
            return new Verdict(
                    NAME,
                    true,
                    evidence,
                    new Reason(
                            "作者的第 " + (before.size() + 1) + " 篇，上限 " + most + " 篇。",
                            "Entry " + (before.size() + 1) + " of the author; " + most + " count."));
        }
        return new Verdict(
                NAME,
                false,
                evidence,
                new Reason(
                        "每位作者只计最早的 " + most + " 篇，已计：" + counted + "。",
                        "Of each author the earliest " + most + " count; these do: " + counted + "."));
    }
}
