package dev.laurel.chassis.web;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.http.HttpStatus;

/** A body that fails as 413 once more than so many bytes of it were read. */
final class BoundedBody extends FilterInputStream {

    private final long most;
    private final String what;
    private long seen;

    BoundedBody(InputStream in, long most, String what) {
        super(in);
        this.most = most;
        this.what = what;
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        count(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int count = super.read(bytes, from, length);
        count(Math.max(0, count));
        return count;
    }

    private void count(int bytes) {
        seen += bytes;
        if (seen > most) {
            throw new ProblemException(
                    HttpStatus.CONTENT_TOO_LARGE,
                    "body-too-large",
                    "Body too large",
                    "The " + what + " is longer than " + most + " bytes; send smaller batches.");
        }
    }
}
