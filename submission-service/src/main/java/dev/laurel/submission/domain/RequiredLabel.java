package dev.laurel.submission.domain;

import java.util.List;
import java.util.Map;

/** An operator set the label on the entry that the contest asks for. */
final class RequiredLabel implements EntryRule {

    private static final String NAME = "requiredLabel";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean isAsked(ContestRules contest) {
        return contest.conditions().requiredLabel() != null;
    }

    @Override
    public Verdict judge(Candidacy candidacy) {
        return verdict(candidacy.contest(), candidacy.labels());
    }

    /** {@code verdicts} with this rule's own judged anew by {@code labels}. */
    static List<Verdict> again(List<Verdict> verdicts, List<Label> labels, ContestRules contest) {
        return verdicts.stream()
                .map(verdict ->
                        verdict.rule().equals(NAME) && contest.conditions().requiredLabel() != null
                                ? verdict(contest, labels)
                                : verdict)
                .toList();
    }

    private static Verdict verdict(ContestRules contest, List<Label> labels) {
        String required = String.valueOf(contest.conditions().requiredLabel());
        Reason title = contest.moderation().labels().getOrDefault(required, new Reason(required, required));
        boolean set = labels.stream().anyMatch(label -> label.id().equals(required));
        Map<String, String> evidence = Map.of("label", required, "set", Boolean.toString(set));
        return set
                ? new Verdict(
                        NAME,
                        true,
                        evidence,
                        new Reason("文章获得标记“" + title.zh() + "”。", "The entry has the label \"" + title.en() + "\"."))
                : new Verdict(
                        NAME,
                        false,
                        evidence,
                        new Reason(
                                "文章尚未获得标记“" + title.zh() + "”，暂不参加排名。",
                                "The entry does not have the label \"" + title.en() + "\" and is not ranked yet."));
    }
}
