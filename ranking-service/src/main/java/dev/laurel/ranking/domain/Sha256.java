package dev.laurel.ranking.domain;

import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Digests bytes into {@code sha256:} and 64 hexadecimal digits. */
public final class Sha256 extends OutputStream {

    private final MessageDigest digest;
    private long length;

    /** A digest over nothing yet. */
    public Sha256() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    /** Adds bytes. */
    public void update(byte[] bytes) {
        write(bytes, 0, bytes.length);
    }

    @Override
    public void write(int value) {
        digest.update((byte) value);
        length++;
    }

    @Override
    public void write(byte[] bytes, int offset, int count) {
        digest.update(bytes, offset, count);
        length += count;
    }

    /** Number of bytes added. */
    public long length() {
        return length;
    }

    /** The digest; starts over. */
    public String finish() {
        length = 0;
        return "sha256:" + HexFormat.of().formatHex(digest.digest());
    }
}
