package dev.laurel.submission.domain;

import java.util.Map;

/** The article takes part in no other contest. */
final class ExclusiveEntry implements EntryRule {

    @Override
    public String name() {
        return "exclusiveEntry";
    }

    @Override
    public Verdict judge(Candidacy candidacy) {
        String other = candidacy.belongsTo();
        if (!candidacy.conditions().exclusive()) {
            return new Verdict(
                    name(),
                    true,
                    Map.of(),
                    new Reason("活动允许文章同时参加其他活动。", "The contest lets articles take part in others too."));
        }
        if (other == null || other.equals(candidacy.contest().contestId())) {
            return new Verdict(
                    name(), true, Map.of(), new Reason("文章没有参加其他活动。", "The article takes part in no other contest."));
        }
        return new Verdict(
                name(),
                false,
                Map.of("contest", other),
                new Reason(
                        "一篇文章只能参加一个活动,这篇文章参加的是 " + other + "。",
                        "An article joins one contest only; this one takes part in " + other + "."));
    }
}
