package dev.laurel.ranking.domain;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts into words why a creator holds a place and why the ones around do not. Pure text; decides nothing. */
final class PlaceReason {

    private PlaceReason() {}

    static Text of(
            StandingsOrder order,
            RankedEntry entry,
            int rank,
            int place,
            @Nullable Place above,
            List<Place.PassedOver> passedOver,
            int passed,
            @Nullable Integer giftGoesTo) {
        StringBuilder zh = new StringBuilder("得分 " + entry.score() + "，排名第 " + rank + "，获第 " + place + " 名。");
        StringBuilder en = new StringBuilder("Score " + entry.score() + ", rank " + rank + ": place " + place + ".");
        if (above != null) {
            Text gap = behind(order, above.entry(), entry);
            zh.append("与第 ")
                    .append(above.place())
                    .append(" 名相比：")
                    .append(gap.zh())
                    .append("。");
            en.append(" Compared with place ")
                    .append(above.place())
                    .append(": ")
                    .append(gap.en())
                    .append(".");
        }
        if (passed > 0) {
            appendPassedOver(zh, en, passedOver, passed);
        }
        if (giftGoesTo != null) {
            zh.append("该作者已凭第 ").append(giftGoesTo).append(" 名获得奖品，本名次只授予称号。");
            en.append(" The author has the prize of place ")
                    .append(giftGoesTo)
                    .append(" already; this place brings the title only.");
        }
        return new Text(zh.toString(), en.toString());
    }

    /** Why {@code behind} is not ahead of {@code ahead}. */
    static Text behind(StandingsOrder order, RankedEntry ahead, RankedEntry behind) {
        return order.decidingTieBreak(ahead, behind)
                .map(tieBreak -> new Text(
                        "同分，对方" + tieBreak.because().zh() + "而在前",
                        "equal score, the other one is ahead because "
                                + tieBreak.because().en()))
                .orElseGet(() -> {
                    String gap = ahead.score().minus(behind.score()).toPlainString();
                    return new Text("低 " + gap + " 分", gap + " points less");
                });
    }

    static Text keptOut(Place better) {
        return new Text(
                "该作者已获第 " + better.place() + " 名；每位作者只取最好的一个名次，本文名次由后面的文章递补。",
                "The author holds place " + better.place()
                        + " already; each author keeps only the best place, so this one goes to whoever is next.");
    }

    static Text notReached(int rank, int places) {
        return new Text(
                "排名第 " + rank + "，未进入该奖项的 " + places + " 个名次。",
                "Rank " + rank + " does not reach the " + places + " places of this award.");
    }

    private static void appendPassedOver(
            StringBuilder zh, StringBuilder en, List<Place.PassedOver> passedOver, int passed) {
        String namedZh = passedOver.stream()
                .map(other -> "第 " + other.rank() + " 位（作者已获第 " + other.heldPlace() + " 名）")
                .collect(Collectors.joining("、"));
        String namedEn = passedOver.stream()
                .map(other -> "rank " + other.rank() + " (its author holds place " + other.heldPlace() + ")")
                .collect(Collectors.joining(", "));
        int others = passed - passedOver.size();
        zh.append("每位作者只取最好的一个名次，越过排名").append(namedZh);
        en.append(" Each author keeps only the best place; passed over: ").append(namedEn);
        if (others > 0) {
            zh.append("等共 ").append(passed).append(" 篇");
            en.append(" and ").append(others).append(" more");
        }
        zh.append("。");
        en.append(".");
    }
}
