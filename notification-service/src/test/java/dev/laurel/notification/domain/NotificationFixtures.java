package dev.laurel.notification.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Contests, entries and results to tell creators of. */
public final class NotificationFixtures {

    public static final String CONTEST = "sora-2024";
    public static final Words CONTEST_TITLE = new Words("Sora 技术探索", "Exploring Sora");

    private NotificationFixtures() {}

    public static Entry anEntry(long version, Standing standing) {
        return anEntry("article-1", "author-1", version, standing);
    }

    public static Entry anEntry(String articleId, String authorId, long version, Standing standing) {
        return new Entry(
                CONTEST,
                articleId,
                version,
                authorId,
                "Title of " + articleId,
                standing,
                standing == Standing.INELIGIBLE ? List.of(tooShort(812 - version)) : List.of(),
                standing == Standing.DISQUALIFIED ? "votes were bought" : null);
    }

    public static Entry.UnmetRule tooShort(long counted) {
        return new Entry.UnmetRule(
                "minimumBodyLength",
                new Words("正文 " + counted + " 字（要求 ≥ 1000）", "The body has " + counted + " of 1000 words"));
    }

    public static Place aPlace(int place, String articleId) {
        return aPlace("pioneer", place, articleId);
    }

    public static Place aPlace(String awardId, int place, String articleId) {
        return new Place(
                awardId,
                new Words("技术先锋奖", "Pioneer award"),
                place,
                new Words("TOP" + place, "TOP" + place),
                new Words("奖品" + Math.min(place, 4), "prize " + Math.min(place, 4)),
                true,
                articleId,
                "Title of " + articleId,
                new Words("得分最高", "The highest score"));
    }

    /** Results in which each named author holds the given place with an article named after the author. */
    public static Results results(int revision, Map<String, Integer> placesByAuthor) {
        Map<String, List<Place>> places = new LinkedHashMap<>();
        placesByAuthor.forEach((author, place) ->
                places.computeIfAbsent(author, key -> new ArrayList<>()).add(aPlace(place, "article-of-" + author)));
        return new Results(CONTEST, CONTEST_TITLE, revision, "revision " + revision, places);
    }
}
