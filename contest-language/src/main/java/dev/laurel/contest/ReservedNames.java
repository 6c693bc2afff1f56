package dev.laurel.contest;

import dev.laurel.contracts.LocalizedText;
import java.util.Set;

/** Names that mean something in every formula, so that no measure and no score may have them. */
final class ReservedNames {

    static final Set<String> ALL = Set.of(
            // The language's own.
            "views",
            "likes",
            "comments",
            "collects",
            "wordCount",
            "jury",
            "score",
            "author",
            "category",
            "kind",
            "label",
            "attribute",
            "abs",
            "ceil",
            "floor",
            "ln",
            "max",
            "min",
            "sqrt",
            // CEL's.
            "as",
            "break",
            "const",
            "continue",
            "else",
            "false",
            "for",
            "function",
            "if",
            "import",
            "in",
            "let",
            "loop",
            "namespace",
            "null",
            "package",
            "return",
            "true",
            "var",
            "void",
            "while");

    private ReservedNames() {}

    static LocalizedText problem(String name) {
        return new LocalizedText("名称“" + name + "”已有含义。", "The name \"" + name + "\" has a meaning already.");
    }

    static LocalizedText remedy(String name) {
        return new LocalizedText("请换一个名称，例如 " + name + "1。", "Choose another name, for example " + name + "1.");
    }
}
