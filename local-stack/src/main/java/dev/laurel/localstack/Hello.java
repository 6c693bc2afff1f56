package dev.laurel.localstack;

import de.bwaldvogel.mongo.bson.Document;

/** The embedded backends know MongoDB's greeting by its old name only; drivers and health checks use the new one. */
final class Hello {

    static final String OLD_NAME = "ismaster";

    private Hello() {}

    static boolean isMeantBy(String command) {
        return command.equalsIgnoreCase("hello");
    }

    /** The answer to the old greeting as one to the new. */
    static Document from(Document answer) {
        Document renamed = new Document("isWritablePrimary", answer.get(OLD_NAME));
        renamed.putAll(answer);
        return renamed;
    }
}
