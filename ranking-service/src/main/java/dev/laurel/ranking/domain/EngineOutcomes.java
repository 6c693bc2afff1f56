package dev.laurel.ranking.domain;

import dev.laurel.awards.domain.ContestOutcome;
import dev.laurel.awards.domain.PassedOver;
import dev.laurel.awards.domain.Placement;
import dev.laurel.awards.domain.Standings;
import dev.laurel.awards.domain.Statement;
import dev.laurel.awards.domain.Why;
import dev.laurel.awards.domain.rules.AwardRule;
import dev.laurel.awards.domain.rules.Money;
import dev.laurel.awards.domain.rules.Prize;
import dev.laurel.awards.domain.rules.UnitKind;
import dev.laurel.ranking.domain.PublishedResult.AwardOutcome;
import dev.laurel.ranking.domain.PublishedResult.Details;
import dev.laurel.ranking.domain.PublishedResult.Holder;
import dev.laurel.ranking.domain.PublishedResult.Lowered;
import dev.laurel.ranking.domain.PublishedResult.Winner;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Says in the words of published results what the award engine decided. Decides nothing. */
final class EngineOutcomes {

    private EngineOutcomes() {}

    static AwardOutcome award(
            ContestOutcome outcome, dev.laurel.awards.domain.AwardOutcome award, Map<String, String> titles) {
        AwardRule rule = award.rule();
        Standings standings = outcome.standings(standingsOf(outcome, rule));
        List<Winner> winners = award.placements().stream()
                .map(placement -> winner(placement, standings, titles))
                .toList();
        Map<String, Integer> passedOver = new TreeMap<>();
        award.passedOver().forEach((why, count) -> passedOver.put(camel(why), count));
        return new AwardOutcome(
                award.id(),
                text(rule.terms().title()),
                holders(rule, award.placements(), winners),
                new Details(
                        kind(rule),
                        rule.terms().unit().name().toLowerCase(Locale.ROOT),
                        winners,
                        award.announced() < 0 ? null : award.announced(),
                        award.offered() < 0 ? null : award.offered(),
                        award.offered() < 0 ? null : award.shortfall(),
                        award.lowered().stream()
                                .map(lowered -> new Lowered(
                                        lowered.part(),
                                        lowered.places(),
                                        lowered.reason().zh()))
                                .toList(),
                        passedOver,
                        statement(award.statement())));
    }

    /** What the award has for an article. */
    static RankExplanation.AwardStanding standing(AwardOutcome award, String articleId, int rank) {
        Optional<Holder> holder = award.places().stream()
                .filter(place -> place.articleId().equals(articleId))
                .findFirst();
        Text reason = holder.map(Holder::reason)
                .orElseGet(() -> new Text("排名第 " + rank + "，未获得该奖项。", "Rank " + rank + " does not bring this award."));
        return new RankExplanation.AwardStanding(award.awardId(), award.title(), holder, reason);
    }

    /** The score that the award follows; the main one where there is none or it is of other units. */
    private static String standingsOf(ContestOutcome outcome, AwardRule rule) {
        String score = rule.terms().score();
        return score == null ? outcome.rules().mainScore() : score;
    }

    private static List<Holder> holders(AwardRule rule, List<Placement> placements, List<Winner> winners) {
        if (rule.terms().unit() != UnitKind.ARTICLE) {
            return List.of();
        }
        List<Holder> holders = new ArrayList<>();
        for (int i = 0; i < placements.size(); i++) {
            Placement placement = placements.get(i);
            Winner winner = winners.get(i);
            if (placement.place() > 0 && placement.scope() == null) {
                String title = winner.articleTitle();
                String score = winner.score();
                holders.add(new Holder(
                        placement.place(),
                        Math.max(1, placement.rank()),
                        winner.title(),
                        prize(placement.prize()),
                        placement.gift(),
                        placement.unitId(),
                        title == null ? "" : title,
                        placement.authorId(),
                        score == null ? "0" : score,
                        winner.reason()));
            }
        }
        return holders;
    }

    private static Winner winner(Placement placement, Standings standings, Map<String, String> titles) {
        Money amount = placement.amount() == null ? placement.prize().amount() : placement.amount();
        var position = standings.rule().of() == placement.unit()
                ? standings.position(placement.unitId())
                : OptionalInt.empty();
        String score =
                position.isEmpty() ? null : standings.score(position.getAsInt()).toPlainString();
        return new Winner(
                placement.unitId(),
                placement.authorId(),
                placement.place() == 0 ? null : placement.place(),
                placement.rank() == 0 ? null : placement.rank(),
                placement.part(),
                placement.scope(),
                text(placement.title()),
                placement.ordered(),
                placement.prize().text() == null ? null : text(placement.prize().text()),
                placement.quantity(),
                placement.gift(),
                amount == null ? null : amount.currency(),
                amount == null ? null : amount.toBigDecimal().toPlainString(),
                placement.unit() == UnitKind.ARTICLE ? titles.get(placement.unitId()) : null,
                score,
                reason(placement, score));
    }

    private static Text reason(Placement placement, @Nullable String score) {
        StringBuilder zh = new StringBuilder();
        StringBuilder en = new StringBuilder();
        if (score != null && placement.rank() > 0) {
            zh.append("得分 ")
                    .append(score)
                    .append("，排名第 ")
                    .append(placement.rank())
                    .append("。");
            en.append("Score ")
                    .append(score)
                    .append(", rank ")
                    .append(placement.rank())
                    .append(". ");
        }
        zh.append("获“").append(placement.title().zh()).append("”。");
        en.append("Wins \"").append(placement.title().en()).append("\".");
        if (!placement.passedOver().isEmpty()) {
            zh.append("越过：");
            en.append(" Passed over: ");
            String zhSeparator = "";
            String enSeparator = "";
            for (PassedOver passed : placement.passedOver()) {
                zh.append(zhSeparator)
                        .append(passed.unitId())
                        .append("（")
                        .append(words(passed.why()).zh())
                        .append("）");
                en.append(enSeparator)
                        .append(passed.unitId())
                        .append(" (")
                        .append(words(passed.why()).en())
                        .append(")");
                zhSeparator = "、";
                enSeparator = ", ";
            }
            int others = placement.passed() - placement.passedOver().size();
            zh.append(others > 0 ? "等共 " + placement.passed() + " 个。" : "。");
            en.append(others > 0 ? " and " + others + " more." : ".");
        }
        if (!placement.gift()) {
            zh.append("奖品已凭更高的奖项发放，此处只授予称号。");
            en.append(" The gift is given for a higher award already; this brings the title only.");
        }
        return new Text(zh.toString(), en.toString());
    }

    private static Text words(Why why) {
        return switch (why) {
            case NOT_TAKING_PART -> new Text("未参加排名", "takes no part");
            case AUTHOR_VOIDED -> new Text("作者失去全部奖项", "the author lost all awards");
            case CONDITION -> new Text("不满足奖项条件", "does not meet the award's condition");
            case REQUIRES -> new Text("缺少前置奖项", "lacks the award that this one asks for");
            case REQUIRES_EARLIER -> new Text("缺少往期奖项", "lacks an award of an earlier contest");
            case FORBIDS_EARLIER -> new Text("曾获往期奖项", "holds an award of an earlier contest");
            case OTHER_TRACK -> new Text("选择了其他赛道", "chose another track");
            case HIGHER_AWARD -> new Text("已获更高奖项", "holds a higher award");
            case MAXIMUM -> new Text("已达获奖上限", "holds as many awards as allowed");
            case SAME_AWARD -> new Text("作者在本奖项已有更好名次", "the author has a better place of this award");
            case NO_QUOTA -> new Text("该分类没有名额", "its category has no places");
            case NOT_REACHED -> new Text("名额已满", "the places were taken");
            case EARLIER_DRAW -> new Text("已在先前的抽奖中中奖", "won an earlier draw");
            case NOT_LISTED -> new Text("不在公布的名单中", "is not on the published list");
            case NOT_CHOSEN -> new Text("评审未选择", "was not chosen by the jury");
        };
    }

    private static @Nullable Text statement(Statement statement) {
        if (statement instanceof Statement.Pool pool) {
            StringBuilder zh = new StringBuilder();
            StringBuilder en = new StringBuilder();
            for (Statement.Share share : pool.stages()) {
                zh.append(share.stage())
                        .append("：")
                        .append(share.achievers())
                        .append(" 人分 ")
                        .append(share.pot())
                        .append("，每人 ")
                        .append(share.each())
                        .append("，共发 ")
                        .append(share.paid())
                        .append("，余 ")
                        .append(share.rest())
                        .append("，封顶留存 ")
                        .append(share.capped())
                        .append("。");
                en.append(share.stage())
                        .append(": ")
                        .append(share.achievers())
                        .append(" share ")
                        .append(share.pot())
                        .append(", ")
                        .append(share.each())
                        .append(" each, ")
                        .append(share.paid())
                        .append(" paid, ")
                        .append(share.rest())
                        .append(" left, ")
                        .append(share.capped())
                        .append(" kept by the cap. ");
            }
            return new Text(zh.toString(), en.toString().strip());
        }
        if (statement instanceof Statement.Draws draws) {
            StringBuilder zh = new StringBuilder();
            StringBuilder en = new StringBuilder();
            for (Statement.Round round : draws.rounds()) {
                zh.append(round.round())
                        .append(" 名单 ")
                        .append(round.eligible())
                        .append(" 人，摘要 ")
                        .append(round.digest())
                        .append(round.drawn() ? "，已开奖。" : "，未开奖。");
                en.append(round.round())
                        .append(" ")
                        .append(round.eligible())
                        .append(" eligible, digest ")
                        .append(round.digest())
                        .append(round.drawn() ? ", drawn. " : ", not drawn yet. ");
            }
            return new Text(zh.toString().strip(), en.toString().strip());
        }
        return null;
    }

    static TieBreak tieBreak(dev.laurel.awards.domain.rules.TieBreak tieBreak) {
        if (tieBreak instanceof dev.laurel.awards.domain.rules.TieBreak.EarlierPublication) {
            return TieBreak.EARLIER_PUBLICATION;
        }
        if (tieBreak instanceof dev.laurel.awards.domain.rules.TieBreak.More more) {
            return switch (more.figure()) {
                case "views" -> TieBreak.MORE_VIEWS;
                case "likes" -> TieBreak.MORE_LIKES;
                case "comments" -> TieBreak.MORE_COMMENTS;
                case "collects" -> TieBreak.MORE_COLLECTS;
                case "jury" -> TieBreak.MORE_JURY;
                default -> TieBreak.MORE_SCORE;
            };
        }
        return TieBreak.ARTICLE_ID;
    }

    private static String kind(AwardRule rule) {
        String name = rule.getClass().getSimpleName();
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    private static String camel(Why why) {
        StringBuilder name = new StringBuilder();
        for (String part : why.name().toLowerCase(Locale.ROOT).split("_", -1)) {
            name.append(name.isEmpty() ? part : part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1));
        }
        return name.toString();
    }

    static Text text(dev.laurel.awards.domain.rules.Text text) {
        return new Text(text.zh(), text.en());
    }

    /** The prize in words, money included. */
    static Text prize(Prize prize) {
        Money amount = prize.amount();
        dev.laurel.awards.domain.rules.Text words = prize.text();
        if (words != null) {
            return text(words);
        }
        return amount == null ? new Text("称号", "Title") : new Text(amount.toString(), amount.toString());
    }
}
