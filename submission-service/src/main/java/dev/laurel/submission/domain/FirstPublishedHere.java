package dev.laurel.submission.domain;

import java.util.Map;

/** The author declares that the article appeared nowhere else before. */
final class FirstPublishedHere implements EntryRule {

    @Override
    public String name() {
        return "firstPublishedHere";
    }

    @Override
    public boolean isAsked(ContestRules contest) {
        return contest.conditions().firstPublishedHere();
    }

    @Override
    public Verdict judge(Candidacy candidacy) {
        ArticleFact.Version counting = candidacy.counting();
        Boolean declared = counting == null ? null : counting.content().firstPublishedHere();
        Map<String, String> evidence = Map.of("declared", declared == null ? "" : declared.toString());
        if (declared == null) {
            return new Verdict(
                    name(),
                    false,
                    evidence,
                    new Reason(
                            "作者未声明首发于本站。", "The author has not declared that the article was first published here."));
        }
        return declared
                ? new Verdict(
                        name(),
                        true,
                        evidence,
                        new Reason("作者声明首发于本站。", "The author declares that the article was first published here."))
                : new Verdict(
                        name(),
                        false,
                        evidence,
                        new Reason("作者声明文章曾在别处发布。", "The author declares that the article appeared elsewhere before."));
    }
}
