package dev.laurel.notification.messaging;

import dev.laurel.chassis.messaging.Rejection;
import dev.laurel.contracts.ContractJson;
import dev.laurel.contracts.LocalizedText;
import dev.laurel.contracts.contests.ContestState;
import dev.laurel.contracts.entries.Decision;
import dev.laurel.contracts.entries.EntryState;
import dev.laurel.contracts.entries.EntryStatus;
import dev.laurel.contracts.entries.Verdict;
import dev.laurel.contracts.results.ContestResults;
import dev.laurel.contracts.results.ContestResults.AwardPlace;
import dev.laurel.contracts.results.ContestResults.AwardResult;
import dev.laurel.notification.domain.Entry;
import dev.laurel.notification.domain.Place;
import dev.laurel.notification.domain.Results;
import dev.laurel.notification.domain.Standing;
import dev.laurel.notification.domain.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** Reads the bodies of state records and says what they mean here, or why they mean nothing. */
final class States {

    private States() {}

    /** How a contest is called. */
    record Title(String contestId, long version, Words words) {}

    static Title title(byte @Nullable [] body) {
        ContestState state = read(body, ContestState.class);
        String contestId = required(state.contestId(), "contestId", "the contest's id");
        var definition = required(state.definition(), "definition", "the contest's definition");
        return new Title(
                contestId, positive(state.version(), "version"), words(definition.title(), "definition.title"));
    }

    static Entry entry(byte @Nullable [] body) {
        EntryState state = read(body, EntryState.class);
        return new Entry(
                required(state.contestId(), "contestId", "the contest's id"),
                required(state.articleId(), "articleId", "the article's id"),
                positive(state.version(), "version"),
                required(state.authorId(), "authorId", "the author's id"),
                required(state.title(), "title", "the article's title"),
                standing(required(state.status(), "status", "accepted, ineligible, disqualified or withdrawn")),
                unmet(state.verdicts()),
                decisionReason(state.decision()));
    }

    static Results results(byte @Nullable [] body) {
        ContestResults results = read(body, ContestResults.class);
        return new Results(
                required(results.contestId(), "contestId", "the contest's id"),
                words(results.contestTitle(), "contestTitle"),
                (int) positive(results.revision(), "revision"),
                results.reason() == null ? "" : results.reason(),
                placesByAuthor(results.awards()));
    }

    private static <T> T read(byte @Nullable [] body, Class<T> type) {
        if (body == null) {
            throw new UnusableRecordException(
                    new Rejection("emptyBody", null, "The record has no body; states are never deleted."));
        }
        try {
            T value = ContractJson.mapper().readValue(body, type);
            return required(value, "", "a JSON object");
        } catch (JacksonException e) {
            throw new UnusableRecordException(new Rejection("unreadable", null, e.getOriginalMessage()));
        }
    }

    private static Standing standing(EntryStatus status) {
        return switch (status) {
            case ACCEPTED -> Standing.ACCEPTED;
            case INELIGIBLE -> Standing.INELIGIBLE;
            case DISQUALIFIED -> Standing.DISQUALIFIED;
            case WITHDRAWN -> Standing.WITHDRAWN;
        };
    }

    private static List<Entry.UnmetRule> unmet(List<Verdict> verdicts) {
        return verdicts.stream()
                .filter(verdict -> !verdict.passed())
                .map(verdict -> new Entry.UnmetRule(
                        required(verdict.rule(), "verdicts.rule", "the name of a rule"),
                        words(verdict.reason(), "verdicts.reason")))
                .toList();
    }

    /** The reason counts only for the decision that excludes; a reinstated entry has none. */
    private static @Nullable String decisionReason(@Nullable Decision decision) {
        return decision == null || decision.kind() != Decision.Kind.DISQUALIFY ? null : decision.reason();
    }

    private static Map<String, List<Place>> placesByAuthor(List<AwardResult> awards) {
        Map<String, List<Place>> places = new LinkedHashMap<>();
        for (AwardResult award : awards) {
            for (AwardPlace place : award.places()) {
                String author = required(place.authorId(), "awards.places.authorId", "the author's id");
                places.computeIfAbsent(author, key -> new ArrayList<>()).add(place(award, place));
            }
        }
        places.values().forEach(each -> each.sort(Comparator.comparingInt(Place::place)));
        return places;
    }

    private static Place place(AwardResult award, AwardPlace place) {
        return new Place(
                required(award.awardId(), "awards.awardId", "the award's id"),
                words(award.title(), "awards.title"),
                (int) positive(place.place(), "awards.places.place"),
                words(place.tier(), "awards.places.tier"),
                words(place.prize(), "awards.places.prize"),
                place.gift(),
                required(place.articleId(), "awards.places.articleId", "the article's id"),
                required(place.articleTitle(), "awards.places.articleTitle", "the article's title"),
                words(place.reason(), "awards.places.reason"));
    }

    private static Words words(@Nullable LocalizedText text, String field) {
        LocalizedText given = required(text, field, "text in zh and en");
        return new Words(
                required(given.zh(), field + ".zh", "Chinese text"),
                required(given.en(), field + ".en", "English text"));
    }

    private static long positive(long value, String field) {
        if (value < 1) {
            throw new UnusableRecordException(new Rejection(
                    "outOfRange", field, "The field " + field + " is " + value + "; expected 1 or more."));
        }
        return value;
    }

    private static <T> T required(@Nullable T value, String field, String expected) {
        if (value == null) {
            throw UnusableRecordException.missing(field, expected);
        }
        return value;
    }
}
