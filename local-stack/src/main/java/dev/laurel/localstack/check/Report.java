package dev.laurel.localstack.check;

import dev.laurel.contest.Fault;
import java.nio.file.Path;
import java.util.List;

/** Tells what came of checking each file. */
interface Report {

    void unreadable(Path file);

    void faulty(Path file, List<Fault> faults);

    void valid(Path file, List<Fault> warnings);
}
