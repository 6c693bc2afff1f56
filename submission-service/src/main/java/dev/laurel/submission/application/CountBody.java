package dev.laurel.submission.application;

import dev.laurel.submission.domain.BodyLength;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Counts a body as the contests do, and names it by its digest. Safe for several threads. */
public final class CountBody {

    private final BodyText text;

    public CountBody(BodyText text) {
        this.text = text;
    }

    /** Length and name of a body. */
    public record Counted(int length, String digest) {}

    /** Counts {@code markdown}; equal bodies have equal digests. */
    public Counted count(String markdown) {
        return new Counted(BodyLength.of(text.of(markdown)), digest(markdown));
    }

    private static String digest(String markdown) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(markdown.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
