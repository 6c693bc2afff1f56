package dev.laurel.chassis.topics;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A topic that a service reads, as {@code topics.yaml} declares it.
 *
 * @param name its name
 * @param fact whether it holds facts, which anybody may repeat; a state is its writer's alone
 * @param keyField the field of a fact's body whose value is the record's key; null where none is declared
 * @param writers who writes it
 */
public record ReadTopic(String name, boolean fact, @Nullable String keyField, List<String> writers) {

    /** Copies the writers. */
    public ReadTopic {
        writers = List.copyOf(writers);
    }

    /** All topics that the service reads. */
    public static List<ReadTopic> of(String service) {
        return TopicDeclarations.fromContracts().readBy(service);
    }
}
