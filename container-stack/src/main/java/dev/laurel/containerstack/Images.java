package dev.laurel.containerstack;

import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.mongodb.MongoDBContainer;
import org.testcontainers.utility.DockerImageName;

/** The images of {@code docker-compose.yml}; a test holds the two together. */
public final class Images {

    /** The broker. */
    public static final String KAFKA = "apache/kafka:4.2.0";

    /** The document store. */
    public static final String MONGODB = "mongo:8";

    private Images() {}

    /** A broker, not started. */
    public static KafkaContainer kafka() {
        return new KafkaContainer(DockerImageName.parse(KAFKA));
    }

    /** A document store, not started. */
    public static MongoDBContainer mongo() {
        return new MongoDBContainer(DockerImageName.parse(MONGODB));
    }
}
