package dev.laurel.submission.domain;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The article came in by a topic of the contest or, where the contest names tags, by one of them. */
final class Topic implements EntryRule {

    private static final int LONGEST_LIST = 1_000;

    @Override
    public String name() {
        return "topic";
    }

    /** Whether the version that counts for {@code contest} is under one of its topics or has one of its tags. */
    static boolean matches(ArticleContent content, ContestRules contest) {
        return !Collections.disjoint(content.topicIds(), contest.topicIds())
                || !Collections.disjoint(content.tags(), contest.conditions().tags());
    }

    @Override
    public Verdict judge(Candidacy candidacy) {
        ArticleFact.Version counting = candidacy.counting();
        List<String> topics = counting == null ? List.of() : counting.content().topicIds();
        ContestRules contest = candidacy.contest();
        String required = listed(contest.topicIds());
        if (!contest.conditions().tags().isEmpty()) {
            return byTag(counting, contest);
        }
        Map<String, String> evidence = Map.of("topicIds", listed(topics), "required", required);
        if (counting != null && matches(counting.content(), contest)) {
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

    private Verdict byTag(ArticleFact.@Nullable Version counting, ContestRules contest) {
        Set<String> wanted = contest.conditions().tags();
        Set<String> wantedTopics = contest.topicIds();
        List<String> tags = counting == null ? List.of() : counting.content().tags();
        List<String> topics = counting == null ? List.of() : counting.content().topicIds();
        String matched = Stream.concat(
                        topics.stream().filter(wantedTopics::contains),
                        tags.stream().filter(wanted::contains))
                .findFirst()
                .orElse("");
        Map<String, String> evidence = Map.of(
                "matched",
                matched,
                "topics",
                listed(contest.topicIds()),
                "tags",
                listed(contest.conditions().tags()));
        String any = Stream.concat(wantedTopics.stream(), wanted.stream()).collect(Collectors.joining(", "));
        return matched.isEmpty()
                ? new Verdict(
                        name(),
                        false,
                        evidence,
                        new Reason(
                                "文章没有活动要求的话题或标签（" + any + "）。",
                                "The article has none of the topics and tags of the contest (" + any + ")."))
                : new Verdict(
                        name(),
                        true,
                        evidence,
                        new Reason("文章带有“" + matched + "”。", "The article has \"" + matched + "\"."));
    }

    /** Evidence is read by people and bounded by the contract: a long list ends with an ellipsis. */
    private static String listed(Collection<String> topicIds) {
        String all = String.join(",", topicIds);
        return all.length() <= LONGEST_LIST ? all : all.substring(0, LONGEST_LIST) + "…";
    }
}
