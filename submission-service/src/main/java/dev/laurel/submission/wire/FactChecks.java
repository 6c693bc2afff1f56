package dev.laurel.submission.wire;

import dev.laurel.contracts.Limits;
import dev.laurel.contracts.articles.ArticleContent;
import dev.laurel.contracts.articles.ArticleFact;
import dev.laurel.contracts.articles.ArticlePublished;
import dev.laurel.contracts.articles.ArticleRevised;
import dev.laurel.submission.wire.ReadFact.Bad;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the contract asks of an article fact beyond its shape; a test holds it to the schemas. */
final class FactChecks {

    /** A clock that is wrong by more than this is not believed: the fact would win over all that follow. */
    private static final Duration MOST_AHEAD = Duration.ofMinutes(5);

    private static final Pattern URL = Pattern.compile("https?://\\S+");

    private FactChecks() {}

    /** The first thing that is wrong, or null. */
    static @Nullable Bad<?> firstFault(ArticleFact fact, Instant receivedAt) {
        Bad<?> common = first(List.of(() -> id("articleId", fact.articleId()), () -> at(fact.at(), receivedAt)));
        if (common != null) {
            return common;
        }
        if (fact instanceof ArticlePublished published) {
            return first(List.of(() -> id("authorId", published.authorId()), () -> content(published.content())));
        }
        if (fact instanceof ArticleRevised revised) {
            return first(List.of(() -> id("authorId", revised.authorId()), () -> content(revised.content())));
        }
        return null;
    }

    /** Runs the checks in order until one finds something. */
    static @Nullable Bad<?> first(List<Supplier<@Nullable Bad<?>>> checks) {
        return checks.stream()
                .map(Supplier::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Bad<?> content(@Nullable ArticleContent content) {
        if (content == null) {
            return missing("content", "what the article says");
        }
        return first(List.of(
                () -> text("content.title", content.title(), 0, Limits.TITLE_LENGTH),
                () -> text("content.body", content.body(), 0, Limits.ARTICLE_FACT_BYTES),
                () -> size("content.topicIds", content.topicIds(), Limits.TOPIC_IDS),
                () -> ids("content.topicIds", content.topicIds()),
                () -> size("content.tags", content.tags(), Limits.TAGS),
                () -> tags(content.tags()),
                () -> size("content.columnIds", content.columnIds(), Limits.COLUMN_IDS),
                () -> ids("content.columnIds", content.columnIds()),
                () -> contestId(content.contestId()),
                () -> url("content.url", content.url()),
                () -> word("content.category", content.category()),
                () -> word("content.kind", content.kind()),
                () -> source(content.translationOf())));
    }

    static @Nullable Bad<?> id(String field, @Nullable String id) {
        String expected = "1 to " + Limits.ID_LENGTH + " of the characters A-Z a-z 0-9 . _ : @ | ~ + = -";
        if (id == null) {
            return missing(field, expected);
        }
        return Limits.isId(id) ? null : new Bad<>("invalid", field, "is not a possible id", expected);
    }

    private static @Nullable Bad<?> ids(String field, List<String> ids) {
        for (int i = 0; i < ids.size(); i++) {
            Bad<?> bad = id(field + "[" + i + "]", ids.get(i));
            if (bad != null) {
                return bad;
            }
        }
        return null;
    }

    private static @Nullable Bad<?> tags(List<String> tags) {
        for (int i = 0; i < tags.size(); i++) {
            Bad<?> bad = text("content.tags[" + i + "]", tags.get(i), 1, Limits.TAG_LENGTH);
            if (bad != null) {
                return bad;
            }
        }
        return null;
    }

    private static @Nullable Bad<?> size(String field, List<String> elements, int most) {
        return elements.size() <= most
                ? null
                : new Bad<>("invalid", field, "has " + elements.size() + " elements", "at most " + most);
    }

    private static @Nullable Bad<?> contestId(@Nullable String id) {
        return id == null || Limits.isContestId(id)
                ? null
                : new Bad<>("invalid", "content.contestId", "is no id of a contest", "3 to 64 of a-z 0-9 -, or none");
    }

    private static @Nullable Bad<?> url(String field, @Nullable String url) {
        if (url == null) {
            return null;
        }
        if (!URL.matcher(url).matches()) {
            return new Bad<>("invalid", field, "is no web address", "http(s)://…, or none");
        }
        return text(field, url, 1, Limits.URL_LENGTH);
    }

    private static @Nullable Bad<?> word(String field, @Nullable String word) {
        return word == null ? null : text(field, word, 1, Limits.WORD_LENGTH);
    }

    private static @Nullable Bad<?> source(ArticleContent.@Nullable Source source) {
        if (source == null) {
            return null;
        }
        if (source.url() == null) {
            return missing("content.translationOf.url", "the address of the original");
        }
        return first(List.of(
                () -> url("content.translationOf.url", source.url()),
                () -> text("content.translationOf.author", source.author(), 1, Limits.NAME_LENGTH)));
    }

    static @Nullable Bad<?> text(String field, @Nullable String text, int shortest, int longest) {
        String expected = shortest + " to " + longest + " characters";
        if (text == null) {
            return missing(field, expected);
        }
        if (text.length() < shortest || !Limits.isWithin(text, longest)) {
            return new Bad<>("invalid", field, "is too short or too long", expected);
        }
        // Half a surrogate pair has no form in UTF-8: the store would give back another text than it was given.
        boolean broken = text.codePoints().anyMatch(point -> Character.getType(point) == Character.SURROGATE);
        return broken ? new Bad<>("invalid", field, "has half a surrogate pair", "well-formed Unicode") : null;
    }

    static @Nullable Bad<?> at(@Nullable Instant at, Instant receivedAt) {
        if (at == null) {
            return missing("at", "RFC 3339 such as 2024-02-23T09:00:00Z, or epoch milliseconds");
        }
        if (at.isBefore(Limits.EARLIEST) || !at.isBefore(Limits.LATEST)) {
            return new Bad<>(
                    "invalid",
                    "at",
                    at + " is absurd",
                    "the time of the event; a number means milliseconds since 1970");
        }
        if (at.isAfter(receivedAt.plus(MOST_AHEAD))) {
            return new Bad<>(
                    "tooFarAhead", "at", at + " is after " + receivedAt, "at most 5 minutes after it is received");
        }
        return null;
    }

    static Bad<?> missing(String field, String expected) {
        return new Bad<>("missing", field, field + " is missing", expected);
    }
}
