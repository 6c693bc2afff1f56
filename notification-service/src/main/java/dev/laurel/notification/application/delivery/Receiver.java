package dev.laurel.notification.application.delivery;

import dev.laurel.notification.domain.Kind;
import dev.laurel.notification.domain.delivery.Answer;
import dev.laurel.notification.domain.delivery.Delivery;
import org.jspecify.annotations.Nullable;

/** Somebody outside who gets messages. */
public interface Receiver {

    /** Its name; never changes, because deliveries carry it. */
    String channel();

    /** Whether messages of this kind are for it. */
    boolean wants(Kind kind);

    /** Leave to try one message now; null while the receiver is known to be away or wants a pause. */
    @Nullable
    Permit admit();

    /** Leave to try one message, to be used or given back. */
    interface Permit {

        /** Tries; takes a bounded time and never throws for anything the receiver does. Null if there was no room to try. */
        @Nullable
        Answer send(Delivery delivery);

        /** Gives the leave back unused. */
        void release();
    }
}
