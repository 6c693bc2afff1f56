package dev.laurel.acceptance.guarantees;

import java.time.Instant;

/** An article of the generated contest; {@code topic} and {@code publishedAt} decide whether it takes part. */
record Article(String id, String author, String topic, Instant publishedAt) {

    String at() {
        return publishedAt.toString();
    }

    boolean takesPart() {
        return topic.equals(History.TOPIC)
                && !publishedAt.isBefore(History.START)
                && publishedAt.isBefore(History.SUBMISSION_END);
    }

    String json() {
        return """
                {"kind":"published","articleId":"%s","authorId":"%s","at":"%s",
                 "content":{"title":"Title of %s","body":"A body.","topicIds":["%s"]}}""".formatted(id, author, publishedAt, id, topic);
    }
}
