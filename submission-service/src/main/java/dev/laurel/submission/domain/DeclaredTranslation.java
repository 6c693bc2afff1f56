package dev.laurel.submission.domain;

import java.util.LinkedHashMap;
import java.util.Map;

/** A declared translation is allowed, and names its source and the author in the opening where that is asked. */
final class DeclaredTranslation implements EntryRule {

    @Override
    public String name() {
        return "translation";
    }

    @Override
    public boolean isAsked(ContestRules contest) {
        return contest.conditions().translations() != EntryConditions.Translations.ALLOWED;
    }

    @Override
    public Verdict judge(Candidacy candidacy) {
        ArticleFact.Version counting = candidacy.counting();
        ArticleContent.Source source =
                counting == null ? null : counting.content().translationOf();
        if (source == null) {
            return new Verdict(
                    name(),
                    true,
                    Map.of(),
                    new Reason("文章未声明为译文。", "The article is not declared to be a translation."));
        }
        Map<String, String> evidence = new LinkedHashMap<>();
        evidence.put("source", source.url());
        evidence.put("author", source.author());
        if (candidacy.conditions().translations() == EntryConditions.Translations.REFUSED) {
            return new Verdict(name(), false, evidence, new Reason("译文不参加本活动。", "Translations take no part."));
        }
        Reading reading = candidacy.reading();
        boolean link = reading.opensWithAddress(source.url());
        boolean author = reading.opensWithWords(source.author());
        evidence.put("sourceInOpening", Boolean.toString(link));
        evidence.put("authorInOpening", Boolean.toString(author));
        if (link && author) {
            return new Verdict(
                    name(),
                    true,
                    evidence,
                    new Reason("译文在开头注明了原文链接和作者。", "The translation names its source and the author in the opening."));
        }
        String zh = link ? "原文作者" : author ? "原文链接" : "原文链接和作者";
        String en =
                link ? "the original's author" : author ? "the link to the original" : "the original's link and author";
        return new Verdict(
                name(),
                false,
                evidence,
                new Reason("译文开头 200 字内缺少" + zh + "。", "The translation's opening (200 characters) lacks " + en + "."));
    }
}
