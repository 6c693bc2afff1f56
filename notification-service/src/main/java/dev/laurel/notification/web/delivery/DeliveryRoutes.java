package dev.laurel.notification.web.delivery;

/** Where the delivery log is. */
public final class DeliveryRoutes {

    /** Newest message first. */
    public static final String LIST = "/api/v1/deliveries";

    /** Has one message tried again. */
    public static final String REDELIVER = LIST + "/{id}/redeliver";

    private DeliveryRoutes() {}
}
