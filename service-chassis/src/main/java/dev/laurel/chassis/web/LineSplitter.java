package dev.laurel.chassis.web;

import dev.laurel.contracts.ContractJson;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Cuts a body into numbered lines without copying more than each line once. */
final class LineSplitter {

    private final byte[] body;
    private final BatchLimits limits;
    private final List<BatchLines.Line> lines = new ArrayList<>();
    private final List<RejectedLine> refused = new ArrayList<>();

    private LineSplitter(byte[] body, BatchLimits limits) {
        this.body = body;
        this.limits = limits;
    }

    static BatchLines.Batch split(byte[] body, BatchLimits limits) {
        var splitter = new LineSplitter(body, limits);
        int first = splitter.firstVisible(startAfterMark(body));
        if (first == body.length) {
            throw new ProblemException(
                    HttpStatus.BAD_REQUEST,
                    "empty-body",
                    "Empty body",
                    "The body holds nothing; send a JSON object, a JSON array or one JSON object a line.");
        }
        if (body[first] == '[') {
            splitter.array(first);
        } else if (splitter.isOneObject(first)) {
            splitter.add(1, first, splitter.endVisible(body.length));
        } else {
            splitter.newlines(first);
        }
        return new BatchLines.Batch(splitter.lines, splitter.refused);
    }

    /** A byte order mark is no part of the content. */
    private static int startAfterMark(byte[] body) {
        boolean marked = body.length >= 3 && body[0] == (byte) 0xEF && body[1] == (byte) 0xBB && body[2] == (byte) 0xBF;
        return marked ? 3 : 0;
    }

    /** One object may be spread over lines. A first line that is whole by itself makes the body NDJSON. */
    private boolean isOneObject(int first) {
        int newline = indexOf((byte) '\n', first);
        if (newline == body.length || isOneValue(first, newline)) {
            return newline == body.length || firstVisible(newline) == body.length;
        }
        return isOneValue(first, body.length);
    }

    private boolean isOneValue(int from, int to) {
        try (JsonParser parser = ContractJson.mapper().createParser(body, from, to - from)) {
            parser.nextToken();
            parser.skipChildren();
            return parser.nextToken() == null;
        } catch (JacksonException e) {
            return false;
        }
    }

    private void newlines(int first) {
        int number = 1;
        for (int from = 0; from < first; from++) {
            number += body[from] == '\n' ? 1 : 0;
        }
        for (int from = first; from < body.length; number++) {
            int to = indexOf((byte) '\n', from);
            int begin = Math.min(firstVisible(from), to);
            int end = endVisible(to);
            if (begin < end) {
                add(number, begin, end);
            }
            from = to + 1;
        }
    }

    private void array(int first) {
        int number = 1;
        try (JsonParser parser = ContractJson.mapper().createParser(body, first, body.length - first)) {
            parser.nextToken();
            for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
                int from = first + (int) parser.currentTokenLocation().getByteOffset();
                parser.skipChildren();
                parser.finishToken();
                int to = first + (int) parser.currentLocation().getByteOffset();
                add(number++, from, to);
            }
            if (parser.nextToken() != null) {
                refuse(number, "something follows the end of the array", "nothing after the closing bracket");
            }
        } catch (JacksonException e) {
            refuse(
                    number,
                    "broken JSON: " + e.getOriginalMessage() + "; this element and all after it were not read",
                    "a whole JSON array");
        }
    }

    private void add(int number, int from, int to) {
        if (lines.size() + refused.size() >= limits.lines()) {
            throw new ProblemException(
                    HttpStatus.CONTENT_TOO_LARGE,
                    "too-many-lines",
                    "Too many lines",
                    "A batch holds at most " + limits.lines() + " lines; send the rest in another request.");
        }
        if (to - from > limits.lineBytes()) {
            refuse(number, "is " + (to - from) + " bytes long", "at most " + limits.lineBytes() + " bytes");
        } else {
            lines.add(new BatchLines.Line(number, Arrays.copyOfRange(body, from, to)));
        }
    }

    private void refuse(int number, String problem, String expected) {
        refused.add(new RejectedLine(number, "", problem, expected));
    }

    private int indexOf(byte wanted, int from) {
        int at = from;
        while (at < body.length && body[at] != wanted) {
            at++;
        }
        return at;
    }

    private int firstVisible(int from) {
        int at = from;
        while (at < body.length && isBlank(body[at])) {
            at++;
        }
        return at;
    }

    private int endVisible(int to) {
        int at = to;
        while (at > 0 && isBlank(body[at - 1])) {
            at--;
        }
        return at;
    }

    private static boolean isBlank(byte b) {
        return b == ' ' || b == '\t' || b == '\r' || b == '\n';
    }
}
