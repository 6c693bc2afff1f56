package dev.laurel.submission.domain;

/** Reads bodies when a rule asks for one. */
@FunctionalInterface
public interface Readings {

    /** No body has a text. */
    Readings NONE = (articleId, bodyDigest) -> Reading.EMPTY;

    /** The body that {@code bodyDigest} names among the article's bodies. */
    Reading of(String articleId, String bodyDigest);
}
