package dev.laurel.submission.domain;

import java.util.LinkedHashMap;
import java.util.Map;

/** The article was published inside the contest's submission window. */
final class SubmissionWindow implements EntryRule {

    @Override
    public String name() {
        return "submissionWindow";
    }

    @Override
    public Verdict judge(Candidacy candidacy) {
        ContestRules contest = candidacy.contest();
        Window window = contest.submissions();
        Map<String, String> evidence = new LinkedHashMap<>();
        evidence.put("start", window.start().toString());
        evidence.put("end", window.end().toString());
        String days = Times.firstDay(contest) + " – " + Times.lastDay(contest);

        ArticleFact.Version publication = candidacy.article().publication();
        if (publication == null) {
            return new Verdict(
                    name(),
                    false,
                    evidence,
                    new Reason(
                            "发布时间未知,投稿期为 " + days + "。",
                            "The time of publication is not known; submissions: " + days + "."));
        }
        evidence.put("publishedAt", publication.at().toString());
        String when = Times.shown(publication.at(), contest);
        if (window.contains(publication.at())) {
            return new Verdict(
                    name(),
                    true,
                    evidence,
                    new Reason(
                            "发布于 " + when + ",在投稿期 " + days + " 之内。",
                            "Published " + when + ", within the submission window " + days + "."));
        }
        return new Verdict(
                name(),
                false,
                evidence,
                new Reason(
                        "发布于 " + when + ",不在投稿期 " + days + " 之内。",
                        "Published " + when + ", outside the submission window " + days + "."));
    }
}
