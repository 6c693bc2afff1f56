package dev.laurel.contest;

import dev.laurel.contracts.ContractJson;
import dev.laurel.contracts.LocalizedText;
import dev.laurel.contracts.contests.ContestDefinition;
import java.util.List;
import tools.jackson.core.JacksonException;

/**
 * Reads a contest definition from YAML or JSON and checks it whole: all faults are reported at once, each with its
 * place and with what would be right. Pure, safe for several threads, and never throws because of the document.
 */
public final class DefinitionReader {

    private DefinitionReader() {}

    /** The definition, or everything that is wrong with it. */
    public static ReadResult read(byte[] yamlOrJson) {
        var faults = new Faults();
        var tree = DefinitionText.decode(yamlOrJson, faults)
                .flatMap(text -> YamlSyntax.compose(text, faults))
                .map(root -> TreeBuilder.build(root, faults));
        if (tree.isEmpty() || !faults.isEmpty()) {
            return new ReadResult.Faulty(faults.inOrder());
        }
        try {
            var definition = ContractJson.mapper().treeToValue(tree.get().root(), ContestDefinition.class);
            return new ReadResult.Valid(definition, List.of());
        } catch (JacksonException | NullPointerException e) {
            faults.add(
                    Place.START,
                    FieldPath.ROOT,
                    new LocalizedText("无法读懂定义。", "The definition cannot be read."),
                    DocumentFaults.anExample());
            return new ReadResult.Faulty(faults.inOrder());
        }
    }
}
