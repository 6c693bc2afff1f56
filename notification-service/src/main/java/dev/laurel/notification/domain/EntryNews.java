package dev.laurel.notification.domain;

import java.util.Map;

/** The words of receipts: whether an article takes part, and if not, why not and what can be done. */
final class EntryNews {

    private EntryNews() {}

    /** @param again whether its author was told of this entry before */
    static Draft about(Entry entry, Words contest, boolean again) {
        return new Draft(
                kind(entry.standing()),
                title(entry.standing(), contest),
                body(entry, contest, again),
                Map.of("articleId", entry.articleId(), "entryVersion", Long.toString(entry.version())));
    }

    private static Kind kind(Standing standing) {
        return switch (standing) {
            case ACCEPTED -> Kind.ENTRY_ACCEPTED;
            case INELIGIBLE -> Kind.ENTRY_INELIGIBLE;
            case DISQUALIFIED -> Kind.ENTRY_DISQUALIFIED;
            case WITHDRAWN -> Kind.ENTRY_WITHDRAWN;
        };
    }

    private static Words title(Standing standing, Words contest) {
        return switch (standing) {
            case ACCEPTED -> new Words("「" + contest.zh() + "」参赛成功", "Your article takes part in " + contest.en());
            case INELIGIBLE ->
                new Words("「" + contest.zh() + "」暂未参赛", "Your article does not take part in " + contest.en() + " yet");
            case DISQUALIFIED ->
                new Words("「" + contest.zh() + "」参赛资格已取消", "Your article was disqualified from " + contest.en());
            case WITHDRAWN ->
                new Words("「" + contest.zh() + "」已退出参赛", "Your article no longer takes part in " + contest.en());
        };
    }

    private static Words body(Entry entry, Words contest, boolean again) {
        String zh = "你的文章《" + entry.title() + "》";
        String en = "Your article “" + entry.title() + "” ";
        String zhContest = "「" + contest.zh() + "」";
        return switch (entry.standing()) {
            case ACCEPTED ->
                new Words(
                        zh + (again ? "已重新参加" : "已参加") + zhContest + "。",
                        en + (again ? "takes part again in " : "takes part in ") + contest.en() + ".");
            case INELIGIBLE ->
                new Words(zh + "暂不符合" + zhContest + "的要求：", en + "does not meet the rules of " + contest.en() + ":")
                        .then(unmet(entry))
                        .then(new Words(
                                "在投稿截止前修改文章，会自动重新判定。",
                                "Revise it before submissions end and it is judged again by itself."));
            case DISQUALIFIED ->
                new Words(
                                zh + "已被取消" + zhContest + "的参赛资格。原因：",
                                en + "was disqualified from " + contest.en() + ". Reason:")
                        .then(reason(entry));
            case WITHDRAWN ->
                new Words(
                        zh + "已退出" + zhContest + "：文章已删除，或不再属于本活动。",
                        en + "no longer takes part in " + contest.en()
                                + ": it was removed, or no longer belongs to this contest.");
        };
    }

    private static Words unmet(Entry entry) {
        return entry.unmet().stream()
                .map(rule -> rule.reason().asSentence())
                .reduce(Words::then)
                .orElse(new Words("未说明。", "not stated."));
    }

    private static Words reason(Entry entry) {
        return entry.decisionReason() == null
                ? unmet(entry)
                : Words.verbatim(entry.decisionReason()).asSentence();
    }
}
