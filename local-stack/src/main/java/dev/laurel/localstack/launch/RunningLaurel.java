package dev.laurel.localstack.launch;

import org.jspecify.annotations.Nullable;

/** A Laurel that is up, wherever its parts run: where they are reached, and development tokens that they accept. */
public interface RunningLaurel {

    /** {@code http://host:port}. */
    String url(Service service);

    /** Where its Kafka is reached from here. */
    String bootstrapServers();

    /**
     * A token for every service.
     *
     * @param role     platform, operator, juror or creator
     * @param subject  who it is for
     * @param authorId the author a creator is on the platform, else null
     */
    String token(String role, String subject, @Nullable String authorId);
}
