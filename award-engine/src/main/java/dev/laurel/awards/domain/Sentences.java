package dev.laurel.awards.domain;

import dev.laurel.awards.domain.rules.Text;
import dev.laurel.awards.domain.rules.TieBreak;
import java.util.Map;

/** Builds a text in both languages, sentence by sentence, and knows the words for figures, tie-breaks and rules. */
final class Sentences {

    private static final Map<String, Text> FIGURES = Map.of(
            "views", new Text("浏览", "views"),
            "likes", new Text("点赞", "likes"),
            "comments", new Text("评论", "comments"),
            "collects", new Text("收藏", "collects"),
            "jury", new Text("评审分", "jury score"));

    private final StringBuilder zh = new StringBuilder();
    private final StringBuilder en = new StringBuilder();

    Sentences say(String chinese, String english) {
        zh.append(chinese);
        if (en.length() > 0) {
            en.append(' ');
        }
        en.append(english);
        return this;
    }

    Sentences say(Text text) {
        return say(text.zh(), text.en());
    }

    Text toText() {
        return new Text(zh.toString(), en.toString());
    }

    /** The word for a counter or score; its own name if it has none. */
    static Text figure(String name) {
        return FIGURES.getOrDefault(name, new Text(name, name));
    }

    /** Why the other one is ahead at equal scores. */
    static Text because(TieBreak tieBreak) {
        if (tieBreak instanceof TieBreak.More more) {
            Text figure = figure(more.figure());
            return new Text(figure.zh() + "更多", "it has more " + figure.en());
        } else if (tieBreak instanceof TieBreak.EarlierPublication) {
            return new Text("发布更早", "it was published earlier");
        }
        return new Text("编号更小", "its id comes first");
    }

    /** How far behind the one ahead. */
    static Text behind(Standings standings, int ahead, int behind) {
        return standings
                .tieBreak(ahead, behind)
                .map(tieBreak -> new Text(
                        "同分，对方" + because(tieBreak).zh() + "而在前",
                        "equal score, the other one is ahead because "
                                + because(tieBreak).en()))
                .orElseGet(() -> {
                    String gap = standings
                            .score(ahead)
                            .subtract(standings.score(behind))
                            .toPlainString();
                    return new Text("低 " + gap + " 分", gap + " points less");
                });
    }

    /** The rule by which somebody got nothing; {@code by} is the name of what it refers to. */
    static Text why(Why why, Text by) {
        return switch (why) {
            case NOT_TAKING_PART -> new Text("不参评", "takes no part");
            case AUTHOR_VOIDED -> new Text("作者的全部奖项已被取消", "every award of the author was taken away by a verdict");
            case CONDITION -> new Text("不满足条件 " + by.zh(), "does not meet the condition " + by.en());
            case REQUIRES -> new Text("未获得前提奖项" + by.zh(), "lacks the required award " + by.en());
            case REQUIRES_EARLIER -> new Text("未在往期活动获得所要求的奖项", "lacks the required award of an earlier contest");
            case FORBIDS_EARLIER ->
                new Text("往期活动已获奖，不能再得", "holds an award of an earlier contest that rules this one out");
            case OTHER_TRACK -> new Text("作者参加的是" + by.zh(), "the author is in for " + by.en() + " instead");
            case HIGHER_AWARD -> new Text("已获更高的" + by.zh(), "already holds the higher award " + by.en());
            case MAXIMUM -> new Text("已达可获奖项数的上限", "already holds as many awards as are allowed");
            case SAME_AWARD -> new Text("作者在本奖项已有更好的名次", "the author has a better place of this award");
            case NO_QUOTA -> new Text("所属类别没有名额", "there are no places for its category");
            case NOT_REACHED -> new Text("名额已由前面的占满", "the places went to those ahead");
            case EARLIER_DRAW -> new Text("已在之前的抽奖中中奖", "won an earlier draw");
            case NOT_LISTED -> new Text("不在公布的合格名单中", "is not on the published list");
            case NOT_CHOSEN -> new Text("未被评审选定", "was not chosen by the jury");
        };
    }
}
