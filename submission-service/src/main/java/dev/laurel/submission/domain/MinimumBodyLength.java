package dev.laurel.submission.domain;

import java.util.Map;

/** The body that counts is long enough, counted by {@link BodyLength}. */
final class MinimumBodyLength implements EntryRule {

    @Override
    public String name() {
        return "minimumBodyLength";
    }

    @Override
    public Verdict judge(Candidacy candidacy) {
        ArticleFact.Version counting = candidacy.counting();
        int counted = counting == null ? 0 : counting.content().bodyLength();
        int required = candidacy.contest().minimumBodyLength();
        Map<String, String> evidence =
                Map.of("counted", Integer.toString(counted), "required", Integer.toString(required));
        if (required == 0) {
            return new Verdict(
                    name(),
                    true,
                    evidence,
                    new Reason(
                            "正文计 " + counted + " 字,活动不限字数。", "The body counts " + counted + "; no minimum is asked."));
        }
        boolean enough = counted >= required;
        return new Verdict(
                name(),
                enough,
                evidence,
                new Reason(
                        "正文计 " + counted + " 字,要求不少于 " + required + " 字。",
                        "The body counts " + counted + "; at least " + required + " are required."));
    }
}
