package dev.laurel.notification.application;

import dev.laurel.notification.domain.Results;
import java.util.List;

/** The newest result of each contest. */
public interface PublishedResults {

    /**
     * Keeps a result unless the same or a higher revision is kept.
     *
     * @return the kept one
     */
    Results keep(Results results);

    /** All kept ones. */
    List<Results> all();
}
