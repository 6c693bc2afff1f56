package dev.laurel.contest;

import dev.laurel.contracts.Limits;
import dev.laurel.contracts.LocalizedText;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * The YAML (or JSON) syntax of a definition: one document of bounded depth, without anchors, aliases and tags. Dates
 * stay text.
 */
final class YamlSyntax {

    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setUseMarks(true)
            .setAllowDuplicateKeys(true)
            .setAllowNonScalarKeys(true)
            .setCodePointLimit(Limits.DEFINITION_BYTES + 1)
            .build();

    private YamlSyntax() {}

    /** The document's root, or nothing and a fault. */
    static Optional<Node> compose(String text, Faults faults) {
        try {
            if (!isSafe(new Parse(SETTINGS).parseString(text), faults)) {
                return Optional.empty();
            }
            var root = new Compose(SETTINGS).composeString(text);
            if (root.isEmpty()) {
                faults.add(Place.START, FieldPath.ROOT, DocumentFaults.empty(), DocumentFaults.anExample());
            }
            return root;
        } catch (MarkedYamlEngineException e) {
            var place = Place.of(e.getProblemMark().or(e::getContextMark));
            faults.add(place, FieldPath.ROOT, DocumentFaults.notYaml(e.getProblem()), DocumentFaults.fixYaml());
        } catch (ReaderException e) {
            var place = Positions.placeOf(text.substring(0, Positions.index(text, e.getPosition())));
            faults.add(place, FieldPath.ROOT, DocumentFaults.specialCharacter(e.getCodePoint()), DocumentFaults.drop());
        } catch (YamlEngineException | IllegalArgumentException e) {
            faults.add(Place.START, FieldPath.ROOT, DocumentFaults.notYaml(null), DocumentFaults.fixYaml());
        }
        return Optional.empty();
    }

    /** Reads the events only, so that nothing is built of a document that is too deep or refers to itself. */
    private static boolean isSafe(Iterable<Event> events, Faults faults) {
        int depth = 0;
        int documents = 0;
        int values = 0;
        for (Event event : events) {
            if (event instanceof CollectionStartEvent) {
                depth++;
            } else if (event instanceof CollectionEndEvent) {
                depth--;
            } else if (event instanceof DocumentStartEvent) {
                documents++;
            }
            if (event instanceof NodeEvent && ++values > Limits.DEFINITION_VALUES) {
                faults.add(
                        Place.of(event.getStartMark()),
                        FieldPath.ROOT,
                        DocumentFaults.tooManyValues(),
                        DocumentFaults.shorten());
                return false;
            }
            LocalizedText problem = problemOf(event, depth, documents);
            if (problem != null) {
                faults.add(Place.of(event.getStartMark()), FieldPath.ROOT, problem, DocumentFaults.writePlainly());
                return false;
            }
        }
        return true;
    }

    private static @Nullable LocalizedText problemOf(Event event, int depth, int documents) {
        if (depth > Limits.DEFINITION_DEPTH) {
            return DocumentFaults.tooDeep();
        }
        if (documents > 1) {
            return DocumentFaults.severalDocuments();
        }
        if (hasAnchor(event)) {
            return DocumentFaults.alias();
        }
        return hasTag(event) ? DocumentFaults.tag() : null;
    }

    /** An alias names the anchor it refers to. */
    private static boolean hasAnchor(Event event) {
        return event instanceof NodeEvent node && node.getAnchor().isPresent();
    }

    private static boolean hasTag(Event event) {
        return (event instanceof ScalarEvent scalar && scalar.getTag().isPresent())
                || (event instanceof CollectionStartEvent start
                        && start.getTag().isPresent());
    }
}
