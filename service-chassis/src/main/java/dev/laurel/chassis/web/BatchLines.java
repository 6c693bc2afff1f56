package dev.laurel.chassis.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Reads a request body as numbered lines of bytes: a JSON array (an element is a line), one JSON object, or NDJSON;
 * optionally compressed with gzip. Refuses as a whole what is too large, and line by line what is too long or broken.
 * Says nothing about what a line means.
 */
public final class BatchLines {

    private final BatchLimits limits;

    /** Reads within these bounds. */
    public BatchLines(BatchLimits limits) {
        this.limits = limits;
    }

    /** One line. */
    @SuppressWarnings("ArrayRecordComponent") // Handed through, never compared.
    public record Line(int number, byte[] content) {}

    /** The lines that can be looked at, and those refused before that. */
    public record Batch(List<Line> lines, List<RejectedLine> refused) {

        /** Copies the lists. */
        public Batch {
            lines = List.copyOf(lines);
            refused = List.copyOf(refused);
        }
    }

    /**
     * Reads the whole body; does not close it.
     *
     * @param contentEncoding the header {@code Content-Encoding}: null, {@code identity} or {@code gzip}
     * @throws ProblemException 413 when body, expanded body or number of lines pass the bounds, 415 for another
     *     encoding, 400 for an empty body or broken compression
     */
    public Batch read(InputStream body, @Nullable String contentEncoding) throws IOException {
        byte[] bytes = content(body, contentEncoding == null ? "identity" : contentEncoding.strip());
        return LineSplitter.split(bytes, limits);
    }

    /** The same for a body that is in memory already, as reactive services have it. */
    public Batch read(byte[] body, @Nullable String contentEncoding) {
        try {
            return read(new java.io.ByteArrayInputStream(body), contentEncoding);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private byte[] content(InputStream body, String encoding) throws IOException {
        return switch (encoding.toLowerCase(Locale.ROOT)) {
            case "identity", "" -> bounded(body, limits.bodyBytes(), "body");
            case "gzip", "x-gzip" -> {
                byte[] packed = bounded(body, limits.bodyBytes(), "body");
                yield unpacked(packed);
            }
            default ->
                throw new ProblemException(
                        HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                        "unsupported-encoding",
                        "Unsupported content encoding",
                        "Content-Encoding is \"" + encoding + "\"; send the body as it is or with gzip.");
        };
    }

    private byte[] unpacked(byte[] packed) throws IOException {
        try (var gzip = new GZIPInputStream(new java.io.ByteArrayInputStream(packed))) {
            return bounded(gzip, limits.expandedBytes(), "expanded body");
        } catch (java.util.zip.ZipException | java.io.EOFException e) {
            throw new ProblemException(
                    HttpStatus.BAD_REQUEST,
                    "unreadable-body",
                    "Unreadable body",
                    "The body is not whole gzip although Content-Encoding says so.");
        }
    }

    private static byte[] bounded(InputStream in, long most, String what) throws IOException {
        var out = new ByteArrayOutputStream();
        byte[] buffer = new byte[16 * 1024];
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            if (out.size() + (long) n > most) {
                throw new ProblemException(
                        HttpStatus.CONTENT_TOO_LARGE,
                        "body-too-large",
                        "Body too large",
                        "The " + what + " is longer than " + most + " bytes; send smaller batches.");
            }
            out.write(buffer, 0, n);
        }
        return out.toByteArray();
    }
}
