package dev.laurel.localstack.imports;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;

/**
 * The facts of a file, one after the other: NDJSON, or CSV whose first line names the fields; with gzip if the name ends
 * in {@code .gz}. Does not look at what a fact says. Lines are numbered from 1; the heading of CSV is line 1.
 */
abstract sealed class FactLines implements AutoCloseable {

    /** Fields of a fact that are numbers; {@code at} is one if it has only digits. */
    private static final Set<String> NUMBERS = Set.of("total", "seq", "at");

    private static final JsonMapper JSON = JsonMapper.shared();

    private final CountedBytes file;
    private final long length;

    private FactLines(Path path, CountedBytes file) throws IOException {
        this.file = file;
        this.length = Files.size(path);
    }

    /** A line and the fact in it as JSON; lines that hold nothing are passed over. */
    record Line(long number, String json) {}

    /** The next one, or null at the end. */
    abstract @Nullable Line next() throws IOException;

    /** How much of the file has been read, in percent. */
    int percent() {
        return length == 0 ? 100 : (int) (file.count * 100 / length);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    /** Opens a file; what it holds is told by its name. */
    static FactLines of(Path path) throws IOException {
        String name = path.getFileName().toString();
        boolean packed = name.endsWith(".gz");
        String plain = packed ? name.substring(0, name.length() - 3) : name;
        var file = new CountedBytes(Files.newInputStream(path));
        var text = new BufferedReader(
                new InputStreamReader(packed ? new GZIPInputStream(file) : file, StandardCharsets.UTF_8));
        return plain.endsWith(".csv") ? new Csv(path, file, text) : new Ndjson(path, file, text);
    }

    private static final class Ndjson extends FactLines {

        private final BufferedReader text;
        private long number;

        Ndjson(Path path, CountedBytes file, BufferedReader text) throws IOException {
            super(path, file);
            this.text = text;
        }

        @Override
        @Nullable
        Line next() throws IOException {
            String line = text.readLine();
            while (line != null) {
                number++;
                if (!line.isBlank()) {
                    return new Line(number, line.strip());
                }
                line = text.readLine();
            }
            return null;
        }
    }

    private static final class Csv extends FactLines {

        private final MappingIterator<Map<String, String>> rows;
        private long number = 1;

        Csv(Path path, CountedBytes file, BufferedReader text) throws IOException {
            super(path, file);
            try {
                this.rows = new CsvMapper()
                        .readerForMapOf(String.class)
                        .with(CsvSchema.emptySchema().withHeader())
                        .readValues(text);
            } catch (JacksonException e) {
                throw new IOException("line 1 does not name the fields: " + e.getOriginalMessage(), e);
            }
        }

        @Override
        @Nullable
        Line next() throws IOException {
            try {
                if (!rows.hasNextValue()) {
                    return null;
                }
                number++;
                return new Line(number, json(rows.nextValue()));
            } catch (JacksonException e) {
                throw new IOException("after line " + number + ": " + e.getOriginalMessage(), e);
            }
        }

        private static String json(Map<String, String> row) {
            var fact = JSON.createObjectNode();
            row.forEach((name, value) -> {
                if (value == null || value.isEmpty()) {
                    return;
                }
                if (NUMBERS.contains(name) && value.matches("-?[0-9]{1,18}")) {
                    fact.put(name, Long.parseLong(value));
                } else {
                    fact.put(name, value);
                }
            });
            return JSON.writeValueAsString(fact);
        }
    }

    /** Counts what is read from a file. */
    private static final class CountedBytes extends FilterInputStream {

        private long count;

        CountedBytes(InputStream in) {
            super(new BufferedInputStream(in));
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            count += next < 0 ? 0 : 1;
            return next;
        }

        @Override
        public int read(byte[] bytes, int from, int most) throws IOException {
            int read = super.read(bytes, from, most);
            count += Math.max(0, read);
            return read;
        }
    }
}
