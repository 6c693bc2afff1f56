package dev.laurel.localstack.check;

import dev.laurel.contest.DefinitionReader;
import dev.laurel.contest.ReadResult;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Says what is wrong with contest definitions, and what is odd. Exit code 0 if every one can be used (with warnings,
 * too), 1 if one cannot, 2 if the arguments make no sense.
 */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = {
            "Checks contest definitions without a server, for example: ./laurel contest check contests/*.yaml",
            "Prints FILE:LINE:COLUMN FIELD: PROBLEM → REMEDY; exit code 1 if a definition cannot be used."
        })
final class CheckCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Definitions in YAML or JSON.")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--language", paramLabel = "zh|en", description = "Of what is printed; else the system's.")
    private @Nullable Language language;

    @Option(names = "--json", description = "Prints one JSON object per line instead, in both languages.")
    private boolean json;

    /** The languages that faults are worded in. */
    enum Language {
        zh,
        en;

        static Language ofSystem(Locale locale) {
            return locale.getLanguage().equals("zh") ? zh : en;
        }
    }

    @Override
    public Integer call() {
        PrintWriter out = out();
        Language spoken = language == null ? Language.ofSystem(Locale.getDefault()) : language;
        Report report = json ? new JsonReport(out) : new TextReport(out, spoken == Language.zh);
        boolean usable = true;
        for (Path file : files) {
            usable &= check(file, report);
        }
        out.flush();
        return usable ? 0 : 1;
    }

    private PrintWriter out() {
        if (spec == null) {
            throw new IllegalStateException("not called by picocli");
        }
        return spec.commandLine().getOut();
    }

    private static boolean check(Path file, Report report) {
        byte[] document;
        try {
            document = Files.readAllBytes(file);
        } catch (IOException e) {
            report.unreadable(file);
            return false;
        }
        ReadResult read = DefinitionReader.read(document);
        if (read instanceof ReadResult.Faulty faulty) {
            report.faulty(file, faulty.faults());
            return false;
        }
        report.valid(file, ((ReadResult.Valid) read).warnings());
        return true;
    }
}
