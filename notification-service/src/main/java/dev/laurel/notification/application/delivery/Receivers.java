package dev.laurel.notification.application.delivery;

import java.util.List;

/**
 * Everybody outside who gets messages.
 *
 * @param all none where none is configured
 */
public record Receivers(List<? extends Receiver> all) {

    public Receivers {
        all = List.copyOf(all);
    }
}
