package dev.laurel.awards.domain;

import dev.laurel.awards.domain.rules.Formula;
import dev.laurel.awards.domain.rules.Normalisation;
import dev.laurel.awards.domain.rules.ScoreRule;
import dev.laurel.awards.domain.rules.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts together why a unit has its rank. Decides nothing. */
final class RankExplainer {

    private final Decision decision;

    RankExplainer(Decision decision) {
        this.decision = decision;
    }

    /** Why the unit at a position of the standings has its rank. */
    RankReason explain(Standings standings, int position) {
        ScoreRule rule = standings.rule();
        int unit = standings.unit(position);
        Formula formula = rule.formula();
        List<RankReason.Term> terms = new ArrayList<>();
        for (String name : formula.names()) {
            BigDecimal value = decision.figures().figure(rule.of(), name).get(unit);
            BigDecimal weight = formula instanceof Formula.Linear linear
                    ? linear.weights().getOrDefault(name, BigDecimal.ZERO)
                    : BigDecimal.ZERO;
            terms.add(new RankReason.Term(name, value, weight, value.multiply(weight)));
        }
        return new RankReason(
                rule.id(),
                standings.rank(position),
                standings.size(),
                standings.score(position),
                decision.figures().rawScore(rule).get(unit),
                formula.text(),
                List.copyOf(terms),
                formula instanceof Formula.Linear linear ? linear.constant() : BigDecimal.ZERO,
                position == 0 ? Optional.empty() : Optional.of(neighbour(standings, position - 1, position, true)),
                position == standings.size() - 1
                        ? Optional.empty()
                        : Optional.of(neighbour(standings, position, position + 1, false)));
    }

    private static RankReason.Neighbour neighbour(Standings standings, int ahead, int behind, boolean above) {
        int other = above ? ahead : behind;
        return new RankReason.Neighbour(
                standings.rank(other),
                standings.unitId(other),
                standings.score(ahead).subtract(standings.score(behind)),
                standings.tieBreak(ahead, behind),
                Sentences.behind(standings, ahead, behind));
    }

    /** The reason as text. */
    static Text text(RankReason reason, ScoreRule rule) {
        Sentences text = new Sentences();
        String score = reason.score().toPlainString();
        text.say(
                "得分 " + score + "，在 " + reason.of() + " 个中排名第 " + reason.rank() + "。",
                "Score " + score + ", rank " + reason.rank() + " of " + reason.of() + ".");
        StringBuilder zh = new StringBuilder();
        StringBuilder en = new StringBuilder();
        for (RankReason.Term term : reason.terms()) {
            String value = plain(term.value());
            String factor = rule.formula() instanceof Formula.Linear ? "×" + plain(term.weight()) : "";
            zh.append(zh.length() == 0 ? "" : "，")
                    .append(Sentences.figure(term.name()).zh());
            zh.append(' ').append(value).append(factor);
            en.append(en.length() == 0 ? "" : ", ")
                    .append(Sentences.figure(term.name()).en());
            en.append(' ').append(value).append(factor);
        }
        text.say("公式 " + reason.formula() + "：" + zh + "。", "Formula " + reason.formula() + ": " + en + ".");
        if (!(rule.normalisation() instanceof Normalisation.None)) {
            String raw = reason.raw().toPlainString();
            text.say("归一化前为 " + raw + "。", "Before normalisation it was " + raw + ".");
        }
        reason.above()
                .ifPresent(above -> text.say(
                        "与排名第 " + above.rank() + " 相比：" + above.text().zh() + "。",
                        "Compared with rank " + above.rank() + ": "
                                + above.text().en() + "."));
        return text.toText();
    }

    private static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
