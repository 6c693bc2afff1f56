package dev.laurel.localstack.imports;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The lines that were refused, beside the file as {@code FILE.refused.ndjson}: line, field, what is wrong, what would be
 * right, and the fact. What was written after the bookmark is written again, so it is cut off first.
 */
final class RefusedLines implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final FileChannel channel;

    private RefusedLines(FileChannel channel) {
        this.channel = channel;
    }

    static Path beside(Path file) {
        return file.resolveSibling(file.getFileName() + ".refused.ndjson");
    }

    static RefusedLines open(Path file, long length) throws IOException {
        FileChannel channel = FileChannel.open(beside(file), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        channel.truncate(length);
        channel.position(length);
        return new RefusedLines(channel);
    }

    void add(FactLines.Line line, JsonNode why) throws IOException {
        var refused = JSON.createObjectNode();
        refused.put("line", line.number());
        for (String name : new String[] {"field", "problem", "expected"}) {
            refused.put(name, why.path(name).asString(""));
        }
        refused.put("fact", line.json());
        var bytes = ByteBuffer.wrap((JSON.writeValueAsString(refused) + "\n").getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /** Makes what was added safe and tells the length. */
    long flush() throws IOException {
        channel.force(false);
        return channel.position();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
