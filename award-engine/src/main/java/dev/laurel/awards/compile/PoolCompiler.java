package dev.laurel.awards.compile;

import static dev.laurel.awards.compile.Vocabulary.subject;
import static dev.laurel.awards.compile.Vocabulary.text;

import dev.laurel.awards.domain.rules.AwardRule;
import dev.laurel.awards.domain.rules.AwardTerms;
import dev.laurel.awards.domain.rules.Money;
import dev.laurel.contracts.contests.PoolAward;
import java.math.BigDecimal;

/** Pools of money, to the currency's smallest unit. */
final class PoolCompiler {

    private PoolCompiler() {}

    static AwardRule pool(PoolAward award, AwardTerms terms, ContestExpressions expressions) {
        String currency = award.currency();
        BigDecimal maximum = award.maximumPerCreator();
        return new AwardRule.Pool(
                terms,
                currency,
                award.stages().stream()
                        .map(stage -> stage(stage, award, expressions))
                        .toList(),
                switch (award.remainder()) {
                    case KEEP -> AwardRule.Remainder.KEEP;
                    case TO_FIRST -> AwardRule.Remainder.TO_FIRST;
                },
                maximum == null ? null : money(currency, maximum));
    }

    private static AwardRule.Stage stage(PoolAward.Stage stage, PoolAward award, ContestExpressions expressions) {
        return new AwardRule.Stage(
                stage.id(),
                text(stage.title()),
                expressions.condition(stage.when(), subject(award.unit())),
                money(award.currency(), stage.amount()),
                stage.requiresPrevious(),
                stage.growth().stream()
                        .map(growth -> new AwardRule.Growth(growth.above(), money(award.currency(), growth.amount())))
                        .toList());
    }

    private static Money money(String currency, BigDecimal amount) {
        return Money.of(currency, amount.toPlainString());
    }
}
