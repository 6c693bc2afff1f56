package dev.laurel.contest;

import dev.laurel.contracts.Limits;
import dev.laurel.contracts.LocalizedText;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What can be wrong with a document before its rules are looked at, in the words people read. */
final class DocumentFaults {

    private DocumentFaults() {}

    static LocalizedText empty() {
        return new LocalizedText("文档是空的。", "The document is empty.");
    }

    static LocalizedText anExample() {
        return new LocalizedText("请从 contests/ 目录中的示例开始。", "Start from one of the examples in the folder contests.");
    }

    static LocalizedText notYaml(@Nullable String detail) {
        String suffix = detail == null ? "" : " (" + detail + ")";
        return new LocalizedText("这里不是有效的 YAML 或 JSON" + suffix + "。", "This is not valid YAML or JSON" + suffix + ".");
    }

    static LocalizedText fixYaml() {
        return new LocalizedText(
                "请检查此处及上一行的缩进、引号、冒号和括号；缩进只能用空格。",
                "Check indentation, quotes, colons and brackets here and on the line above; indent with spaces only.");
    }

    static LocalizedText specialCharacter(int codePoint) {
        String name = String.format(Locale.ROOT, "U+%04X", codePoint);
        return new LocalizedText("不允许的控制字符 " + name + "。", "The control character " + name + " is not allowed.");
    }

    static LocalizedText drop() {
        return new LocalizedText("请删除该字符。", "Remove the character.");
    }

    static LocalizedText tooDeep() {
        return new LocalizedText(
                "嵌套超过 " + Limits.DEFINITION_DEPTH + " 层。",
                "Nested deeper than " + Limits.DEFINITION_DEPTH + " levels.");
    }

    static LocalizedText tooManyValues() {
        return new LocalizedText(
                "文档包含超过 " + Limits.DEFINITION_VALUES + " 个名称和值。",
                "The document holds more than " + Limits.DEFINITION_VALUES + " names and values.");
    }

    static LocalizedText shorten() {
        return new LocalizedText("请缩短列表。", "Shorten the lists.");
    }

    static LocalizedText severalDocuments() {
        return new LocalizedText("文件中有多个文档。", "The file holds more than one document.");
    }

    static LocalizedText alias() {
        return new LocalizedText("不允许使用锚点和别名。", "Anchors and aliases are not allowed.");
    }

    static LocalizedText tag() {
        return new LocalizedText("不允许使用 YAML 标签（!）。", "YAML tags (!) are not allowed.");
    }

    static LocalizedText writePlainly() {
        return new LocalizedText(
                "每个文件写一个竞赛，直接写出每个值；以 & * ! 开头的文本请加引号。",
                "Write one contest per file with every value in place; put text that starts with & * or ! in quotes.");
    }

    static LocalizedText duplicateField(String name) {
        return new LocalizedText("字段“" + name + "”出现了两次。", "The field \"" + name + "\" appears twice.");
    }

    static LocalizedText keepOne() {
        return new LocalizedText("只保留一个。", "Keep one of them.");
    }

    static LocalizedText keyNotText() {
        return new LocalizedText("字段名必须是文本。", "The name of a field must be text.");
    }
}
