package dev.laurel.localstack.launch;

import java.util.Locale;

/** Everything that listens on a port. */
enum Place {
    SUBMISSION(8081),
    METRICS(8082),
    RANKING(8083),
    NOTIFICATION(8084),
    TOKENS(8085),
    KAFKA(9092),
    STORE(27017);

    private final int usualPort;

    Place(int usualPort) {
        this.usualPort = usualPort;
    }

    int usualPort() {
        return usualPort;
    }

    /** The name used with {@code --ports}. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
