package dev.laurel.localstack.imports;

import dev.laurel.localstack.launch.Console;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Sends a file batch by batch. After each batch the refused lines, then the bookmark are made safe: whenever it ends, it
 * can go on from there, and neither list has a line twice.
 */
final class FactImport {

    private final FactsReceiver receiver;
    private final Console console;
    private final int batch;

    /** @param batch lines sent at once */
    FactImport(FactsReceiver receiver, Console console, int batch) {
        this.receiver = receiver;
        this.console = console;
        this.batch = batch;
    }

    /** Imports what lies behind the bookmark; the bookmark at the end. */
    Bookmark run(Path file, Bookmark from) throws IOException {
        Bookmark mark = from;
        int said = -1;
        try (FactLines lines = FactLines.of(file);
                RefusedLines refused = RefusedLines.open(file, from.refusedBytes())) {
            List<FactLines.Line> next = nextBatch(lines, from.line());
            while (!next.isEmpty()) {
                mark = answeredFor(next, receiver.send(next), refused, mark);
                mark.save(file);
                if (lines.percent() / 5 > said) {
                    said = lines.percent() / 5;
                    console.step("import %3d %%  %,d facts taken, %,d refused"
                            .formatted(lines.percent(), mark.accepted(), mark.refused()));
                }
                next = nextBatch(lines, from.line());
            }
        }
        return mark;
    }

    private List<FactLines.Line> nextBatch(FactLines lines, long after) throws IOException {
        var next = new ArrayList<FactLines.Line>();
        while (next.size() < batch) {
            FactLines.@Nullable Line line = lines.next();
            if (line == null) {
                break;
            }
            if (line.number() > after) {
                next.add(line);
            }
        }
        return next;
    }

    private static Bookmark answeredFor(
            List<FactLines.Line> lines, JsonNode receipt, RefusedLines refused, Bookmark before) throws IOException {
        long count = 0;
        for (JsonNode why : receipt.path("rejected")) {
            refused.add(lines.get(why.path("line").asInt() - 1), why);
            count++;
        }
        return new Bookmark(
                lines.get(lines.size() - 1).number(),
                before.accepted() + receipt.path("accepted").asLong(),
                before.refused() + count,
                refused.flush());
    }
}
