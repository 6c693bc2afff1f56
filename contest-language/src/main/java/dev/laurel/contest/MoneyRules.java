package dev.laurel.contest;

import dev.laurel.contracts.LocalizedText;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;

/** Sums of money fit their currency, and caps and growing pools make sense. */
final class MoneyRules {

    private MoneyRules() {}

    static void amountsFitTheCurrency(DefinitionTree definition, Faults faults, Faults warnings) {
        for (FieldPath award : definition.items(Fields.AWARDS)) {
            var field = award.field("currency");
            definition.text(field).filter(code -> code.matches("[A-Z]{3}")).ifPresent(code -> {
                var digits = digits(code);
                if (digits.isEmpty()) {
                    faults.add(
                            definition,
                            field,
                            new LocalizedText("没有货币 " + code + "。", "There is no currency " + code + "."),
                            new LocalizedText("请使用 ISO 4217 代码，例如 CNY。", "Use a code of ISO 4217, for example CNY."));
                } else {
                    amounts(definition, award, code, digits.get(), faults);
                }
            });
        }
    }

    private static Optional<Integer> digits(String code) {
        try {
            int digits = Currency.getInstance(code).getDefaultFractionDigits();
            return digits < 0 ? Optional.empty() : Optional.of(digits);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static void amounts(DefinitionTree definition, FieldPath award, String code, int digits, Faults faults) {
        amount(definition, award.field("maximumPerCreator"), code, digits, faults);
        for (FieldPath stage : definition.items(award.field("stages"))) {
            amount(definition, stage.field("amount"), code, digits, faults);
            definition
                    .items(stage.field("growth"))
                    .forEach(growth -> amount(definition, growth.field("amount"), code, digits, faults));
        }
    }

    private static void amount(DefinitionTree definition, FieldPath field, String code, int digits, Faults faults) {
        decimal(definition, field)
                .filter(amount -> amount.scale() > digits)
                .ifPresent(amount -> faults.add(
                        definition,
                        field,
                        new LocalizedText(
                                code + " 最多 " + digits + " 位小数。", code + " has no more than " + digits + " decimals."),
                        new LocalizedText(
                                "例如 \"" + new BigDecimal(500).setScale(digits) + "\"。",
                                "For example \"" + new BigDecimal(500).setScale(digits) + "\".")));
    }

    private static Optional<BigDecimal> decimal(DefinitionTree definition, FieldPath field) {
        return definition
                .text(field)
                .filter(text -> text.matches("\\d{1,12}(\\.\\d{1,4})?"))
                .map(BigDecimal::new);
    }

    static void poolsGrow(DefinitionTree definition, Faults faults, Faults warnings) {
        for (FieldPath award : definition.items(Fields.AWARDS)) {
            for (FieldPath stage : definition.items(award.field("stages"))) {
                var amount = decimal(definition, stage.field("amount"));
                int above = 0;
                for (FieldPath growth : definition.items(stage.field("growth"))) {
                    int next = definition.integer(growth.field("above")).orElse(above + 1);
                    if (next <= above) {
                        faults.add(
                                definition,
                                growth.field("above"),
                                new LocalizedText("人数没有递增。", "The number of heads does not rise."),
                                new LocalizedText("请写大于 " + above + " 的数。", "Write more than " + above + "."));
                    }
                    var larger = decimal(definition, growth.field("amount"));
                    if (amount.isPresent() && larger.isPresent() && larger.get().compareTo(amount.get()) <= 0) {
                        warnings.add(
                                definition,
                                growth.field("amount"),
                                new LocalizedText("人数增加而奖池不变大。", "The pool does not grow with the number of heads."),
                                new LocalizedText(
                                        "请写大于 " + amount.get() + " 的金额。", "Write more than " + amount.get() + "."));
                    }
                    above = Math.max(above, next);
                    amount = larger.isPresent() ? larger : amount;
                }
            }
        }
    }

    static void capsAreBelowThePool(DefinitionTree definition, Faults faults, Faults warnings) {
        for (FieldPath award : definition.items(Fields.AWARDS)) {
            var field = award.field("maximumPerCreator");
            var total = BigDecimal.ZERO;
            for (FieldPath stage : definition.items(award.field("stages"))) {
                total = total.add(decimal(definition, stage.field("amount")).orElse(BigDecimal.ZERO));
                for (FieldPath growth : definition.items(stage.field("growth"))) {
                    total = total.max(
                            decimal(definition, growth.field("amount")).orElse(BigDecimal.ZERO));
                }
            }
            var cap = decimal(definition, field);
            var pool = total;
            if (cap.isPresent() && cap.get().signum() == 0) {
                warnings.add(
                        definition,
                        field,
                        new LocalizedText("上限为 0，没有人得到任何金额。", "With a maximum of 0 no one gets anything."),
                        new LocalizedText("请写更大的金额，或删除。", "Write more, or remove it."));
            } else if (cap.isPresent() && pool.signum() > 0 && cap.get().compareTo(pool) >= 0) {
                warnings.add(
                        definition,
                        field,
                        new LocalizedText(
                                "上限不低于整个奖池 " + pool + "，不起作用。",
                                "The maximum is not below the whole pool of " + pool + ", so it does nothing."),
                        new LocalizedText("请写较小的金额，或删除。", "Write less, or remove it."));
            }
        }
    }
}
