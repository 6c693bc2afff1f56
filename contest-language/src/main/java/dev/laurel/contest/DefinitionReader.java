package dev.laurel.contest;

import dev.laurel.contracts.ContractJson;
import dev.laurel.contracts.LocalizedText;
import dev.laurel.contracts.contests.ContestDefinition;
import tools.jackson.core.JacksonException;

/**
 * Reads a contest definition from YAML or JSON and checks it whole: all faults are reported at once, each with its
 * place and with what would be right. Pure, safe for several threads, and never throws because of the document.
 */
public final class DefinitionReader {

    /** What schema and rules let through can be read; this is said, not thrown, should that ever be untrue. */
    private static final LocalizedText UNREADABLE = new LocalizedText("无法读懂定义。", "The definition cannot be read.");

    private DefinitionReader() {}

    /** The definition, or everything that is wrong with it. */
    public static ReadResult read(byte[] yamlOrJson) {
        var faults = new Faults();
        var tree = DefinitionText.decode(yamlOrJson, faults)
                .flatMap(text -> YamlSyntax.compose(text, faults))
                .map(root -> TreeBuilder.build(root, faults));
        return tree.map(document -> check(document, faults)).orElseGet(() -> new ReadResult.Faulty(faults.inOrder()));
    }

    private static ReadResult check(DefinitionTree tree, Faults faults) {
        var warnings = new Faults();
        SchemaCheck.check(tree, faults);
        DefinitionRules.ALL.forEach(rule -> rule.check(tree, faults, warnings));
        var expressions = CheckedExpressions.of(tree, new Declarations(tree), faults);
        DefinitionRules.OF_EXPRESSIONS.forEach(rule -> rule.check(tree, expressions, faults, warnings));
        if (!faults.isEmpty()) {
            return new ReadResult.Faulty(faults.inOrder());
        }
        try {
            var definition = ContractJson.mapper().treeToValue(tree.root(), ContestDefinition.class);
            return new ReadResult.Valid(definition, warnings.inOrder());
        } catch (JacksonException e) {
            faults.add(Place.START, FieldPath.ROOT, UNREADABLE, DocumentFaults.anExample());
            return new ReadResult.Faulty(faults.inOrder());
        }
    }
}
