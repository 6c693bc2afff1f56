package dev.laurel.chassis.tracing;

import java.util.function.Supplier;

/** A piece of work in a trace, from its beginning until it is closed. */
public interface Work extends AutoCloseable {

    /** Belongs to no trace, and costs nothing. */
    Work UNTRACED = new Work() {

        @Override
        public <T> T call(Supplier<T> part) {
            return part.get();
        }

        @Override
        public void failed(Throwable why) {}

        @Override
        public void close() {}
    };

    /** Runs a part of it: what the calling thread logs and publishes meanwhile belongs to the trace. */
    <T> T call(Supplier<T> part);

    /** The same for what returns nothing. */
    default void run(Runnable part) {
        Boolean unused = call(() -> {
            part.run();
            return true;
        });
    }

    /** It went wrong. */
    void failed(Throwable why);

    /** Ends it. */
    @Override
    void close();
}
