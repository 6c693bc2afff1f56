package dev.laurel.chassis.web;

import dev.laurel.contracts.ContractJson;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;

/**
 * Cuts a body into numbered lines while it arrives. Holds one line at a time; only a first line that is no whole JSON
 * value is held together with what follows, up to the longest line, since it may be an object spread over lines.
 */
final class LineSplitter {

    private final LineSource source;
    private final BatchLimits limits;
    private final BatchLines.Sink sink;
    private final LineBuffer line;
    private int given;

    private LineSplitter(InputStream body, BatchLimits limits, BatchLines.Sink sink) {
        this.source = new LineSource(body);
        this.limits = limits;
        this.sink = sink;
        this.line = new LineBuffer(limits.lineBytes());
    }

    static void split(InputStream body, BatchLimits limits, BatchLines.Sink sink) throws IOException {
        var splitter = new LineSplitter(body, limits, sink);
        splitter.source.skipMark();
        int number = 1 + splitter.source.skipBlanks();
        switch (splitter.source.peek()) {
            case LineSource.END ->
                throw new ProblemException(
                        HttpStatus.BAD_REQUEST,
                        "empty-body",
                        "Empty body",
                        "The body holds nothing; send a JSON object, a JSON array or one JSON object a line.");
            case '[' -> splitter.array();
            default -> splitter.objects(number);
        }
    }

    /** One object, which may be spread over lines, or NDJSON. A first line that is whole by itself makes it NDJSON. */
    private void objects(int first) throws IOException {
        readLine();
        boolean isWhole = !line.isTooLong() && isOneValue(line.content());
        if (isWhole && first == 1) {
            give(1);
            newlines(1);
        } else if (source.peek() == LineSource.END) {
            give(1);
        } else if (isWhole) {
            wholeAfterBlankLines(first);
        } else {
            spreadOrBroken(first);
        }
    }

    /** Lines are counted from the first of the body if there are several; one object is line 1. */
    private void wholeAfterBlankLines(int first) throws IOException {
        byte[] content = line.content();
        int skipped = source.skipBlanks();
        give(source.peek() == LineSource.END ? 1 : first, content);
        newlines(first + skipped);
    }

    private void spreadOrBroken(int first) throws IOException {
        if (!line.hasRoom()) {
            give(first);
            newlines(first);
            return;
        }
        line.add('\n');
        while (line.hasRoom() && source.peek() != LineSource.END) {
            line.add(source.read());
        }
        if (source.peek() == LineSource.END && isOneValue(line.content())) {
            give(1);
            return;
        }
        source.unread(line.all());
        readLine();
        give(first);
        newlines(first);
    }

    /** The lines after the one with the number {@code last}, whose end was read. */
    private void newlines(int last) throws IOException {
        int number = last + 1;
        for (int empty = source.skipBlanks(); source.peek() != LineSource.END; empty = source.skipBlanks()) {
            number += empty;
            readLine();
            give(number++);
        }
    }

    /** Reads to the end of the line and takes it. */
    private void readLine() throws IOException {
        line.clear();
        for (int next = source.read(); next != '\n' && next != LineSource.END; next = source.read()) {
            line.add(next);
        }
    }

    private static boolean isOneValue(byte[] content) {
        try (JsonParser parser = ContractJson.mapper().createParser(content)) {
            parser.nextToken();
            parser.skipChildren();
            return parser.nextToken() == null;
        } catch (JacksonException e) {
            return false;
        }
    }

    private void array() throws IOException {
        source.read();
        source.skipBlanks();
        int number = 1;
        if (source.peek() == ']') {
            source.read();
            endOfArray(number);
            return;
        }
        while (true) {
            source.skipBlanks();
            int after = readElement();
            if (after == LineSource.END) {
                refuseRest(number, "the body ends before the array does");
                return;
            }
            if (line.isEmpty()) {
                refuseRest(number, "an element is missing");
                return;
            }
            give(number++);
            if (after == ']') {
                endOfArray(number);
                return;
            }
        }
    }

    private void endOfArray(int number) throws IOException {
        source.skipBlanks();
        if (source.peek() != LineSource.END) {
            refuse(number, "something follows the end of the array", "nothing after the closing bracket");
        }
    }

    /** Reads to the comma or bracket that ends the element, and takes it; says which it was. */
    private int readElement() throws IOException {
        line.clear();
        int depth = 0;
        boolean inString = false;
        while (true) {
            int next = source.read();
            boolean ends = depth == 0 && !inString && (next == ',' || next == ']');
            if (next == LineSource.END || ends) {
                return next;
            }
            line.add(next);
            if (inString) {
                if (next == '\\' && source.peek() != LineSource.END) {
                    line.add(source.read());
                }
                inString = next != '"';
            } else if (next == '"') {
                inString = true;
            } else if (next == '{' || next == '[') {
                depth++;
            } else if ((next == '}' || next == ']') && depth > 0) {
                depth--;
            }
        }
    }

    private void give(int number) {
        if (line.isTooLong()) {
            refuse(number, "is " + line.length() + " bytes long", "at most " + limits.lineBytes() + " bytes");
        } else {
            give(number, line.content());
        }
    }

    private void give(int number, byte[] content) {
        countOne();
        sink.line(new BatchLines.Line(number, content));
    }

    private void refuseRest(int number, String problem) {
        refuse(
                number,
                "broken JSON: " + problem + "; this element and all after it were not read",
                "a whole JSON array");
    }

    private void refuse(int number, String problem, String expected) {
        countOne();
        sink.refused(new RejectedLine(number, "", problem, expected));
    }

    private void countOne() {
        if (given++ >= limits.lines()) {
            throw new ProblemException(
                    HttpStatus.CONTENT_TOO_LARGE,
                    "too-many-lines",
                    "Too many lines",
                    "A batch holds at most " + limits.lines() + " lines; send the rest in another request.");
        }
    }
}
