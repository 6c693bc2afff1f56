package dev.laurel.contracts.contests;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which articles take part. An article enters by one of the topics or one of the tags; everything else is then judged.
 *
 * @param topicIds                an article published under any of these enters
 * @param tags                    an article with any of these tags enters
 * @param minimumBodyLength       Chinese characters plus words of other scripts, 0 for no minimum
 * @param maximumCodeShare        code characters divided by all characters of the body; 0 to 1
 * @param requiredText            all of these must be in the body
 * @param categories              the article's category must be one of these; empty: any
 * @param excludedCategories      the article's category must be none of these
 * @param categoriesOfKind        for each kind of article, the categories it may have; other kinds are free
 * @param authorAttributes        for each attribute, the values of which the author must have one
 * @param firstPublishedHere      whether the article must be declared to be published here first
 * @param maximumEntriesPerAuthor the author's earliest entries count, the others do not
 * @param notInOtherContests      whether an article may be in one contest only
 * @param requiresLabel           id of a label without which an entry is not in the standings
 */
public record Eligibility(
        List<String> topicIds,
        List<String> tags,
        Integer minimumBodyLength,
        @Nullable BigDecimal maximumCodeShare,
        List<RequiredText> requiredText,
        List<String> categories,
        List<String> excludedCategories,
        Map<String, List<String>> categoriesOfKind,
        @Nullable AuthorLevel authorLevel,
        Map<String, List<String>> authorAttributes,
        Boolean firstPublishedHere,
        Translations translations,
        @Nullable Integer maximumEntriesPerAuthor,
        Boolean notInOtherContests,
        @Nullable String requiresLabel) {

    public Eligibility {
        topicIds = Defaults.list(topicIds);
        tags = Defaults.list(tags);
        minimumBodyLength = Defaults.or(minimumBodyLength, 0);
        requiredText = Defaults.list(requiredText);
        categories = Defaults.list(categories);
        excludedCategories = Defaults.list(excludedCategories);
        categoriesOfKind = Defaults.map(categoriesOfKind);
        authorAttributes = Defaults.map(authorAttributes);
        firstPublishedHere = Defaults.or(firstPublishedHere, false);
        translations = Defaults.or(translations, Translations.ALLOWED);
        notInOtherContests = Defaults.or(notInOtherContests, true);
    }

    /** Articles under any of these topics, of a minimum length, and nothing else. */
    public Eligibility(List<String> topicIds, int minimumBodyLength) {
        this(
                topicIds,
                List.of(),
                minimumBodyLength,
                null,
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                null,
                Map.of(),
                false,
                Translations.ALLOWED,
                null,
                true,
                null);
    }
}
