package dev.laurel.submission.domain;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/** The article's category is one that the contest wants, is not one that it excludes, and suits the article's kind. */
final class Categories implements EntryRule {

    @Override
    public String name() {
        return "categories";
    }

    @Override
    public boolean isAsked(ContestRules contest) {
        return !contest.conditions().categories().isEmpty()
                || !contest.conditions().excludedCategories().isEmpty()
                || !contest.conditions().categoriesOfKind().isEmpty();
    }

    @Override
    public Verdict judge(Candidacy candidacy) {
        ArticleFact.Version counting = candidacy.counting();
        String category = counting == null ? null : counting.content().category();
        String kind = counting == null ? null : counting.content().kind();
        EntryConditions asked = candidacy.conditions();
        Map<String, String> evidence = new LinkedHashMap<>();
        evidence.put("category", category == null ? "" : category);
        if (!asked.categories().isEmpty()) {
            evidence.put("allowed", String.join(",", asked.categories()));
            if (category == null || !asked.categories().contains(category)) {
                return refused(evidence, category, asked.categories());
            }
        }
        if (category != null && asked.excludedCategories().contains(category)) {
            evidence.put("excluded", String.join(",", asked.excludedCategories()));
            return new Verdict(
                    name(),
                    false,
                    evidence,
                    new Reason(
                            "分类“" + category + "”不参加本活动。",
                            "Articles of the category \"" + category + "\" take no part."));
        }
        if (!asked.categoriesOfKind().isEmpty()) {
            evidence.put("kind", kind == null ? "" : kind);
            SortedSet<String> suitable =
                    kind == null ? null : asked.categoriesOfKind().get(kind);
            if (suitable != null && (category == null || !suitable.contains(category))) {
                evidence.put("allowed", String.join(",", suitable));
                return refused(evidence, category, suitable);
            }
        }
        return new Verdict(
                name(), true, evidence, new Reason("文章分类符合要求。", "The article's category is one that takes part."));
    }

    private Verdict refused(Map<String, String> evidence, @Nullable String category, SortedSet<String> allowed) {
        String has = category == null ? "未标明分类" : "分类为“" + category + "”";
        String said = category == null ? "No category is stated" : "The category is \"" + category + "\"";
        String list = String.join(", ", allowed);
        return new Verdict(
                name(),
                false,
                evidence,
                new Reason(has + "，可参加的分类：" + list + "。", said + "; categories that take part: " + list + "."));
    }
}
