package dev.laurel.notification.domain;

import java.util.Map;

/** The words of messages to winners, and to those who were winners. */
final class AwardNews {

    private AwardNews() {}

    static Draft about(AwardChange change, Results results) {
        Place before = change.before();
        Place after = change.after();
        if (before == null) {
            return won(change.present(), results);
        }
        return after == null ? lost(before, results) : changed(before, after, results);
    }

    private static Draft won(Place place, Results results) {
        Words contest = results.contestTitle();
        Words title = new Words(
                "恭喜获奖：「" + contest.zh() + "」" + place.award().zh() + " "
                        + place.tier().zh(),
                "You won: " + place.award().en() + " " + place.tier().en() + ", " + contest.en());
        Words body = new Words(
                        "你的文章《" + place.articleTitle() + "》在「" + contest.zh() + "」中获得"
                                + held(place).zh() + "。",
                        "Your article “" + place.articleTitle() + "” holds "
                                + held(place).en() + " of " + contest.en() + ".")
                .then(place.reason().asSentence());
        return new Draft(Kind.AWARD_WON, title, body, data(place, results));
    }

    private static Draft changed(Place before, Place after, Results results) {
        Words contest = results.contestTitle();
        Words title = new Words(
                "获奖结果有变化：「" + contest.zh() + "」" + after.award().zh(),
                "Your award has changed: " + after.award().en() + ", " + contest.en());
        Words body = new Words(
                        "「" + contest.zh() + "」的结果已更新：原为《" + before.articleTitle() + "》"
                                + held(before).zh() + "；现为《" + after.articleTitle() + "》"
                                + held(after).zh() + "。",
                        "The result of " + contest.en() + " was revised. Before: “" + before.articleTitle() + "”, "
                                + held(before).en() + ". Now: “" + after.articleTitle() + "”, "
                                + held(after).en() + ".")
                .then(why(results));
        return new Draft(Kind.AWARD_CHANGED, title, body, data(after, results));
    }

    private static Draft lost(Place place, Results results) {
        Words contest = results.contestTitle();
        Words title = new Words(
                "获奖结果已撤销：「" + contest.zh() + "」" + place.award().zh(),
                "Your award was withdrawn: " + place.award().en() + ", " + contest.en());
        Words body = new Words(
                        "「" + contest.zh() + "」的结果已更新，你的文章《" + place.articleTitle() + "》不再获得"
                                + held(place).zh() + "。",
                        "The result of " + contest.en() + " was revised. Your article “" + place.articleTitle()
                                + "” no longer holds " + held(place).en() + ".")
                .then(why(results));
        return new Draft(Kind.AWARD_WITHDRAWN, title, body, data(place, results));
    }

    /** Award, place and prize in one phrase. */
    private static Words held(Place place) {
        String zhPrize = place.gift() ? "奖品：" + place.prize().zh() : "仅授予名次，不另发奖品";
        String enPrize = place.gift() ? "prize: " + place.prize().en() : "the title without another prize";
        return new Words(
                place.award().zh() + "第 " + place.place() + " 名（" + place.tier().zh() + "，" + zhPrize + "）",
                "place " + place.place() + " of " + place.award().en() + " ("
                        + place.tier().en() + ", " + enPrize + ")");
    }

    private static Words why(Results results) {
        return results.reason().isBlank()
                ? new Words("", "")
                : new Words("原因：" + results.reason(), "Reason: " + results.reason()).asSentence();
    }

    private static Map<String, String> data(Place place, Results results) {
        return Map.of(
                "articleId", place.articleId(),
                "awardId", place.awardId(),
                "place", Integer.toString(place.place()),
                "revision", Integer.toString(results.revision()));
    }
}
