package dev.laurel.submission.domain;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** The article was published under a topic of the contest. A tag is not a topic. */
final class Topic implements EntryRule {

    private static final int LONGEST_LIST = 1_000;

    @Override
    public String name() {
        return "topic";
    }

    /** Whether the version that counts for {@code contest} is under one of its topics. */
    static boolean matches(List<String> articleTopics, ContestRules contest) {
        return !Collections.disjoint(articleTopics, contest.topicIds());
    }

    @Override
    public Verdict judge(Candidacy candidacy) {
        ArticleFact.Version counting = candidacy.counting();
        List<String> topics = counting == null ? List.of() : counting.content().topicIds();
        ContestRules contest = candidacy.contest();
        String required = listed(contest.topicIds());
        Map<String, String> evidence = Map.of("topicIds", listed(topics), "required", required);
        if (matches(topics, contest)) {
            return new Verdict(
                    name(),
                    true,
                    evidence,
                    new Reason("文章发布在活动话题下。", "The article is published under a topic of the contest."));
        }
        return new Verdict(
                name(),
                false,
                evidence,
                new Reason(
                        "文章没有发布在活动话题(" + required + ")下。",
                        "The article is not published under a topic of the contest (" + required + ")."));
    }

    /** Evidence is read by people and bounded by the contract: a long list ends with an ellipsis. */
    private static String listed(Collection<String> topicIds) {
        String all = String.join(",", topicIds);
        return all.length() <= LONGEST_LIST ? all : all.substring(0, LONGEST_LIST) + "…";
    }
}
