package dev.laurel.chassis.web;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
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

    /** Takes lines one by one, in their order. */
    public interface Sink {

        /** One that can be looked at. */
        void line(Line line);

        /** One refused before that. */
        void refused(RejectedLine line);
    }

    /**
     * Hands lines over while the body arrives, each as soon as it is whole; does not close the body. Holds two of the
     * longest lines at most, however long the body is.
     *
     * @param contentEncoding the header {@code Content-Encoding}: null, {@code identity} or {@code gzip}
     * @throws ProblemException as {@link #read} does; lines may have been handed over before
     */
    public void forEach(InputStream body, @Nullable String contentEncoding, Sink sink) throws IOException {
        String encoding = contentEncoding == null ? "identity" : contentEncoding.strip();
        InputStream bounded = new BoundedBody(body, limits.bodyBytes(), "body");
        switch (encoding.toLowerCase(Locale.ROOT)) {
            case "identity", "" -> LineSplitter.split(bounded, limits, sink);
            case "gzip", "x-gzip" -> unpacked(bounded, sink);
            default ->
                throw new ProblemException(
                        HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                        "unsupported-encoding",
                        "Unsupported content encoding",
                        "Content-Encoding is \"" + encoding + "\"; send the body as it is or with gzip.");
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
        var lines = new ArrayList<Line>();
        var refused = new ArrayList<RejectedLine>();
        forEach(body, contentEncoding, new Sink() {
            @Override
            public void line(Line line) {
                lines.add(line);
            }

            @Override
            public void refused(RejectedLine line) {
                refused.add(line);
            }
        });
        return new Batch(lines, refused);
    }

    /** The same for a body that is in memory already, as reactive services have it. */
    public Batch read(byte[] body, @Nullable String contentEncoding) {
        try {
            return read(new java.io.ByteArrayInputStream(body), contentEncoding);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void unpacked(InputStream packed, Sink sink) throws IOException {
        try {
            var content = new BoundedBody(new GZIPInputStream(packed), limits.expandedBytes(), "expanded body");
            LineSplitter.split(content, limits, sink);
        } catch (ZipException | EOFException e) {
            throw new ProblemException(
                    HttpStatus.BAD_REQUEST,
                    "unreadable-body",
                    "Unreadable body",
                    "The body is not whole gzip although Content-Encoding says so.");
        }
    }
}
