package dev.laurel.notification.web.delivery;

import dev.laurel.chassis.security.Caller;
import dev.laurel.chassis.web.FieldFault;
import dev.laurel.chassis.web.ProblemException;
import dev.laurel.notification.application.delivery.Deliveries;
import dev.laurel.notification.application.delivery.OperateDeliveries;
import dev.laurel.notification.domain.delivery.Delivery;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The delivery log: what operators see of messages to receivers outside, and how they have one sent again. */
@RestController
class DeliveryController {

    private static final int MOST = 100;

    private final OperateDeliveries deliveries;

    DeliveryController(OperateDeliveries deliveries) {
        this.deliveries = deliveries;
    }

    /** Newest message first; {@code limit} is 1 to 100. */
    @GetMapping(DeliveryRoutes.LIST)
    DeliveryView.PageView list(
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "20") int limit) {
        if (limit < 1 || limit > MOST) {
            throw invalid("limit", limit + " is out of range", "1 to " + MOST);
        }
        try {
            return DeliveryView.PageView.of(deliveries.page(status(status), cursor, limit));
        } catch (Deliveries.InvalidCursorException e) {
            throw invalid("cursor", "it is " + e.getMessage(), "the nextCursor of an earlier page");
        }
    }

    /** Has a message tried again at once, under the same id. */
    @PostMapping(DeliveryRoutes.REDELIVER)
    @ResponseStatus(HttpStatus.ACCEPTED)
    DeliveryView redeliver(@PathVariable String id, Authentication authentication) {
        Delivery again = deliveries.redeliver(id, Caller.of(authentication).subject());
        if (again == null) {
            throw ProblemException.notFound("There is no delivery " + id + ".");
        }
        return DeliveryView.of(again);
    }

    private static Delivery.@Nullable Status status(@Nullable String word) {
        if (word == null) {
            return null;
        }
        return Arrays.stream(Delivery.Status.values())
                .filter(status -> DeliveryView.word(status).equals(word))
                .findFirst()
                .orElseThrow(() -> invalid("status", "\"" + word + "\" is unknown", "waiting, delivered or given-up"));
    }

    private static ProblemException invalid(String field, String problem, String expected) {
        return new ProblemException(
                HttpStatus.BAD_REQUEST,
                "invalid-request",
                "Invalid request",
                "The parameter " + field + " is wrong: " + problem + "; expected " + expected + ".",
                List.of(new FieldFault(field, problem, expected)));
    }
}
