package dev.laurel.submission.domain;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a contest asks of entries beyond topic, window and length. A contest that asks for nothing is {@link #NONE}.
 *
 * @param requiredText           all of them
 * @param maximumCodeShare       code characters to all characters; null for any
 * @param categories             any of them; empty for any category
 * @param excludedCategories     none of them
 * @param categoriesOfKind       per kind of article the categories it may have; other kinds are free
 * @param tags                   an article with any of these enters, as one under a topic does
 * @param authorLevel            null for any level
 * @param authorAttributes       per attribute the values it may have
 * @param firstPublishedHere     whether the author must declare it
 * @param maximumEntriesPerAuthor the earliest count; 0 for no maximum
 * @param exclusive              whether an entry may take part in no other exclusive contest
 * @param requiredLabel          the label an entry needs; null for none
 */
public record EntryConditions(
        List<RequiredText> requiredText,
        @Nullable BigDecimal maximumCodeShare,
        SortedSet<String> categories,
        SortedSet<String> excludedCategories,
        SortedMap<String, SortedSet<String>> categoriesOfKind,
        SortedSet<String> tags,
        @Nullable AuthorLevel authorLevel,
        SortedMap<String, SortedSet<String>> authorAttributes,
        boolean firstPublishedHere,
        Translations translations,
        int maximumEntriesPerAuthor,
        boolean exclusive,
        @Nullable String requiredLabel) {

    /** What is asked of declared translations. */
    public enum Translations {
        ALLOWED,
        /** Source and author must stand in the opening. */
        WITH_SOURCE,
        REFUSED
    }

    /** Nothing is asked; an article takes part in one contest only. */
    public static final EntryConditions NONE = new EntryConditions(
            List.of(),
            null,
            new TreeSet<>(),
            new TreeSet<>(),
            new TreeMap<>(),
            new TreeSet<>(),
            null,
            new TreeMap<>(),
            false,
            Translations.ALLOWED,
            0,
            true,
            null);

    public EntryConditions {
        requiredText = List.copyOf(requiredText);
        categories = unmodifiable(categories);
        excludedCategories = unmodifiable(excludedCategories);
        categoriesOfKind = unmodifiable(categoriesOfKind);
        tags = unmodifiable(tags);
        authorAttributes = unmodifiable(authorAttributes);
    }

    /** Whether facts about authors can change a verdict. */
    boolean looksAtAuthors() {
        return authorLevel != null || !authorAttributes.isEmpty();
    }

    private static SortedSet<String> unmodifiable(SortedSet<String> words) {
        return Collections.unmodifiableSortedSet(new TreeSet<>(words));
    }

    private static SortedMap<String, SortedSet<String>> unmodifiable(SortedMap<String, SortedSet<String>> words) {
        SortedMap<String, SortedSet<String>> copy = new TreeMap<>();
        words.forEach((name, values) -> copy.put(name, unmodifiable(values)));
        return Collections.unmodifiableSortedMap(copy);
    }
}
