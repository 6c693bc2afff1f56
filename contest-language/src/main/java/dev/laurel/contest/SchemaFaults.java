package dev.laurel.contest;

import com.networknt.schema.Error;
import dev.laurel.contracts.LocalizedText;
import java.util.Collection;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** What the schema does not allow and what would be right, in the words people read. */
final class SchemaFaults {

    private static final int LONGEST_SHOWN = 60;

    private SchemaFaults() {}

    /** What somebody wrote, short enough to be repeated in a message. */
    static String shown(String text) {
        if (text.codePointCount(0, text.length()) <= LONGEST_SHOWN) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, LONGEST_SHOWN)) + "…";
    }

    static LocalizedText missing(String name) {
        return new LocalizedText("缺少字段“" + name + "”。", "The field \"" + name + "\" is missing.");
    }

    static LocalizedText addField(Error error) {
        String name = error.getProperty();
        String example = Examples.of(DefinitionSchema.field(DefinitionSchema.partOf(error), name));
        String line = example.isEmpty() ? name : name + ": " + example;
        return new LocalizedText("请添加，例如 " + line + "。", "Add it, for example " + line + ".");
    }

    static LocalizedText unknown(String name) {
        return new LocalizedText("没有字段“" + shown(name) + "”。", "There is no field \"" + shown(name) + "\".");
    }

    static LocalizedText knownFields(Error error) {
        Collection<String> known =
                DefinitionSchema.partOf(error).path("properties").propertyNames();
        String all = String.join(", ", known);
        return Suggestions.nearest(error.getProperty(), known)
                .map(near -> new LocalizedText(
                        "是否想写 " + near + "？可用字段：" + all + "。", "Did you mean " + near + "? Known here: " + all + "."))
                .orElseGet(() -> new LocalizedText("可用字段：" + all + "。", "Known here: " + all + "."));
    }

    static LocalizedText wrong(Error error) {
        JsonNode value = error.getInstanceNode();
        String limit = error.getSchemaNode().asString("");
        return switch (error.getKeyword()) {
            case "type" ->
                value.isNull()
                        ? new LocalizedText("值是空的。", "The value is empty.")
                        : new LocalizedText("值的类型不对。", "The value is of the wrong kind.");
            case "enum" ->
                new LocalizedText("不认识“" + written(value) + "”。", "\"" + written(value) + "\" is not known here.");
            case "pattern" ->
                value.stringValue().isBlank()
                        ? blank()
                        : new LocalizedText(
                                "“" + written(value) + "”的格式不对。",
                                "\"" + written(value) + "\" does not have the right form.");
            case "minLength" -> blank();
            case "maxLength" -> new LocalizedText("文本太长。", "The text is too long.");
            case "minimum" ->
                new LocalizedText(
                        written(value) + " 小于 " + limit + "。", written(value) + " is less than " + limit + ".");
            case "maximum" ->
                new LocalizedText(
                        written(value) + " 大于 " + limit + "。", written(value) + " is more than " + limit + ".");
            case "minItems" -> new LocalizedText("列表是空的。", "The list is empty.");
            case "maxItems" -> new LocalizedText("列表太长。", "The list is too long.");
            case "maxProperties" -> new LocalizedText("字段太多。", "There are too many fields.");
            case "uniqueItems" -> new LocalizedText("列表中有重复的值。", "The list names something twice.");
            default -> new LocalizedText("值不对。", "The value is not allowed.");
        };
    }

    static LocalizedText right(Error error) {
        JsonNode schema = DefinitionSchema.partOf(error);
        String limit = error.getSchemaNode().asString("");
        return switch (error.getKeyword()) {
            case "type" -> kind(limit, error.getInstanceNode(), schema);
            case "enum" -> allowed(written(error.getInstanceNode()), error.getSchemaNode());
            case "maxLength" -> new LocalizedText("最多 " + limit + " 个字符。", "At most " + limit + " characters.");
            case "maxItems" -> new LocalizedText("最多 " + limit + " 项。", "At most " + limit + " items.");
            case "maxProperties" -> new LocalizedText("最多 " + limit + " 个字段。", "At most " + limit + " fields.");
            case "minItems" -> new LocalizedText("至少 " + limit + " 项。", "At least " + limit + ".");
            case "uniqueItems" -> new LocalizedText("请删除重复的值。", "Remove the repetition.");
            case "minimum", "maximum" -> range(schema);
            default -> like(schema);
        };
    }

    private static LocalizedText blank() {
        return new LocalizedText("文本是空的。", "The text is empty.");
    }

    private static LocalizedText kind(String expected, JsonNode value, JsonNode schema) {
        if (expected.equals("string") && value.isValueNode() && !value.isNull()) {
            String quoted = "\"" + written(value) + "\"";
            return new LocalizedText("请写成文本并加引号：" + quoted + "。", "Write text, in quotes: " + quoted + ".");
        }
        return switch (expected) {
            case "string" -> suffixed("请写文本", "Write text", schema);
            case "integer" -> suffixed("请写整数，不加引号", "Write a whole number without quotes", schema);
            case "number" -> suffixed("请写数字，不加引号", "Write a number without quotes", schema);
            case "boolean" -> new LocalizedText("请写 true 或 false。", "Write true or false.");
            case "array" ->
                new LocalizedText(
                        "请写列表：[a, b]，或每行以“- ”开头。", "Write a list: [a, b], or one item per line after \"- \".");
            default -> objectWith(schema);
        };
    }

    private static LocalizedText objectWith(JsonNode schema) {
        String fields = String.join(", ", schema.path("properties").propertyNames());
        return new LocalizedText("请在此写出字段 " + fields + "。", "Write the fields " + fields + " here.");
    }

    private static LocalizedText allowed(String written, JsonNode values) {
        var known = StreamSupport.stream(values.spliterator(), false)
                .map(JsonNode::stringValue)
                .toList();
        String all = String.join(", ", known);
        return Suggestions.nearest(written, known)
                .map(near -> new LocalizedText(
                        "是否想写 " + near + "？可用：" + all + "。", "Did you mean " + near + "? Allowed: " + all + "."))
                .orElseGet(() -> new LocalizedText("可用：" + all + "。", "Allowed: " + all + "."));
    }

    private static LocalizedText range(JsonNode schema) {
        String from = schema.path("minimum").asString("");
        String to = schema.path("maximum").asString("");
        return new LocalizedText("允许 " + from + " 到 " + to + "。", "Allowed are " + from + " to " + to + ".");
    }

    private static LocalizedText like(JsonNode schema) {
        String example = Examples.of(schema);
        return example.isEmpty()
                ? new LocalizedText("请写出一段非空文本。", "Write some text.")
                : new LocalizedText("例如 " + example + "。", "For example " + example + ".");
    }

    private static LocalizedText suffixed(String zh, String en, JsonNode schema) {
        String example = Examples.of(schema);
        return example.isEmpty()
                ? new LocalizedText(zh + "。", en + ".")
                : new LocalizedText(zh + "，例如 " + example + "。", en + ", for example " + example + ".");
    }

    private static String written(JsonNode value) {
        return shown(value.isValueNode() ? value.asString("") : value.toString());
    }
}
