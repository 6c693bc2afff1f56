package dev.laurel.localstack.check;

import dev.laurel.contest.Fault;
import dev.laurel.contracts.ContractJson;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;

/** One JSON object per file and line: {@code file}, {@code valid}, {@code readable}, {@code faults}, {@code warnings}. */
final class JsonReport implements Report {

    private final PrintWriter out;

    JsonReport(PrintWriter out) {
        this.out = out;
    }

    private record Checked(String file, boolean readable, boolean valid, List<Fault> faults, List<Fault> warnings) {}

    @Override
    public void unreadable(Path file) {
        write(new Checked(file.toString(), false, false, List.of(), List.of()));
    }

    @Override
    public void faulty(Path file, List<Fault> faults) {
        write(new Checked(file.toString(), true, false, faults, List.of()));
    }

    @Override
    public void valid(Path file, List<Fault> warnings) {
        write(new Checked(file.toString(), true, true, List.of(), warnings));
    }

    private void write(Checked checked) {
        out.println(ContractJson.mapper().writeValueAsString(checked));
    }
}
