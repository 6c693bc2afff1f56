package dev.laurel.chassis.state;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Where the newest states are: the store, or the memory of the partitions this instance owns. Called by one thread. */
public interface StateSource {

    /** The newest state of the key, or null when this instance is not responsible for it or does not know it. */
    @Nullable
    StateRecord newest(String key);

    /** Hands over the newest state of every key this instance is responsible for. */
    void forEach(Consumer<StateRecord> each);
}
