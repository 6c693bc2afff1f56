package dev.laurel.contest;

import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.laurel.contracts.LocalizedText;
import java.util.Collection;
import java.util.Optional;

/** What can be wrong with an expression, in the words people read. */
final class ExpressionFaults {

    private static final String FORMULA = "views*0.01 + sqrt(likes)";
    private static final String CONDITION = "views >= 1000 && likes >= 10";

    private ExpressionFaults() {}

    static LocalizedText empty() {
        return new LocalizedText("这里是空的。", "Nothing is written here.");
    }

    static LocalizedText anExample() {
        return new LocalizedText("例如 " + FORMULA + "。", "For example " + FORMULA + ".");
    }

    static LocalizedText allowedForms() {
        return new LocalizedText(
                "可用数字、名称、+、-、*、/、比较、&&、||、!、条件 ? a : b、label(\"…\")、attribute(\"…\") 以及 " + functions() + "。",
                "Use numbers, names, +, -, *, /, comparisons, &&, ||, !, condition ? a : b, label(\"…\"),"
                        + " attribute(\"…\") and " + functions() + ".");
    }

    static LocalizedText notAllowed() {
        return new LocalizedText("这里不能这样写。", "This cannot be used here.");
    }

    static LocalizedText unknownFunction(String name) {
        return new LocalizedText("没有名为“" + name + "”的函数。", "There is no function named \"" + name + "\".");
    }

    static LocalizedText unknownName(String name) {
        return new LocalizedText("没有名为“" + name + "”的数值。", "There is nothing named \"" + name + "\" here.");
    }

    static LocalizedText unknownLabel(String name) {
        return new LocalizedText("没有定义标签“" + name + "”。", "There is no label \"" + name + "\".");
    }

    /** The known names, the one first that may have been meant. */
    static LocalizedText known(String name, Collection<String> known) {
        Optional<String> nearest = Suggestions.nearest(name, known);
        if (known.isEmpty()) {
            return new LocalizedText("请先定义它。", "Define it first.");
        }
        String all = String.join(", ", known);
        return nearest.map(near -> new LocalizedText(
                        "是否想写 " + near + "？可用：" + all + "。", "Did you mean " + near + "? Known: " + all + "."))
                .orElseGet(() -> new LocalizedText("可用：" + all + "。", "Known: " + all + "."));
    }

    static LocalizedText oneText(String function) {
        return new LocalizedText(function + " 需要一个带引号的文字。", function + " needs one text in quotes.");
    }

    static LocalizedText oneTextExample(String function) {
        return new LocalizedText(
                "例如 " + function + "(\"recommended\")。", "For example " + function + "(\"recommended\").");
    }

    static LocalizedText doNotFit() {
        return new LocalizedText(
                "数字、文字与是否不能这样组合。", "Numbers, texts and yes-or-no values cannot be combined like this.");
    }

    static LocalizedText wrongResult(CelType expected) {
        return expected == SimpleType.BOOL
                ? new LocalizedText("这里需要一个条件。", "A condition is expected here.")
                : new LocalizedText("这里需要一个数值。", "A number is expected here.");
    }

    static LocalizedText exampleOf(CelType expected) {
        String example = expected == SimpleType.BOOL ? CONDITION : FORMULA;
        return new LocalizedText("例如 " + example + "。", "For example " + example + ".");
    }

    private static String functions() {
        return String.join(", ", MathFunctions.names());
    }
}
