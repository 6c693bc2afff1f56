package dev.laurel.contest;

import dev.laurel.contracts.LocalizedText;

/** What can be wrong with a formula, in the words people read. */
final class FormulaFaults {

    private static final String EXAMPLE = "views*0.01 + likes*0.2 + comments*0.2";

    private FormulaFaults() {}

    static LocalizedText empty() {
        return new LocalizedText("公式是空的。", "The formula is empty.");
    }

    static LocalizedText tooLong() {
        return new LocalizedText("公式太长。", "The formula is too long.");
    }

    static LocalizedText tooDeep() {
        return new LocalizedText("公式过于复杂。", "The formula has too many terms or parentheses.");
    }

    static LocalizedText unreadable(String token) {
        return token.isEmpty()
                ? new LocalizedText("公式没有写完。", "The formula ends too early.")
                : new LocalizedText(
                        "公式从“" + token + "”处无法读懂。", "The formula cannot be read from \"" + token + "\" on.");
    }

    static LocalizedText notLinear() {
        return new LocalizedText("目前只支持线性公式。", "Only linear formulas are supported for now.");
    }

    static LocalizedText notANumber() {
        return new LocalizedText("这里需要一个十进制数。", "A decimal number is expected here.");
    }

    static LocalizedText counterTimesCounter() {
        return new LocalizedText(
                "计数器与计数器相乘：目前只支持线性公式。", "A counter times a counter: only linear formulas are supported for now.");
    }

    static LocalizedText dividedByCounter() {
        return new LocalizedText(
                "除以计数器：目前只支持线性公式。", "Division by a counter: only linear formulas are supported for now.");
    }

    static LocalizedText dividedByZero() {
        return new LocalizedText("除数为零。", "Division by zero.");
    }

    static LocalizedText otherDivisor() {
        return new LocalizedText("请改用不为零的除数。", "Divide by a number other than zero.");
    }

    static LocalizedText inexactQuotient() {
        return new LocalizedText(
                "商不是有限小数，无法精确计算。", "The quotient has no finite decimal form, so it would not be exact.");
    }

    static LocalizedText decimalInstead() {
        return new LocalizedText("请直接写出小数权重，例如 0.3333。", "Write the weight as a decimal, for example 0.3333.");
    }

    static LocalizedText tooManyDigits(int digits) {
        return new LocalizedText("数字超过 " + digits + " 位。", "The number has more than " + digits + " digits.");
    }

    static LocalizedText fewerDigits() {
        return new LocalizedText("请使用位数较少的数字，例如 0.25。", "Use a shorter number, for example 0.25.");
    }

    static LocalizedText noCounter() {
        return new LocalizedText(
                "公式中没有起作用的计数器，所有得分都会相同。", "No counter matters in the formula: all scores would be equal.");
    }

    static LocalizedText unknownName(String name) {
        return new LocalizedText("没有名为“" + name + "”的计数器。", "There is no counter named \"" + name + "\".");
    }

    static LocalizedText knownNames(String name) {
        String names = "views, likes, comments, collects";
        return Suggestions.nearest(name, LinearFormulas.COUNTERS.keySet())
                .map(near -> new LocalizedText(
                        "是否想写 " + near + "？可用：" + names + "。", "Did you mean " + near + "? Known: " + names + "."))
                .orElseGet(() -> new LocalizedText("可用：" + names + "。", "Use one of " + names + "."));
    }

    static LocalizedText allowedForms() {
        return new LocalizedText(
                "请使用计数器、十进制数、+、-、*、括号以及除以常数，例如 " + EXAMPLE + "。",
                "Use counters, decimal numbers, +, -, *, parentheses and division by a constant, for example " + EXAMPLE
                        + ".");
    }

    static LocalizedText anExample() {
        return new LocalizedText("例如 " + EXAMPLE + "。", "For example " + EXAMPLE + ".");
    }
}
