package dev.laurel.localstack.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.contracts.ContractJson;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** {@code ./laurel contest check} says where, what and what instead, in the language asked for. */
class CheckCommandTest {

    private static final String CONTEST =
            Path.of("..", "contests", "autumn-2019.yaml").toString();

    private final Path directory;

    CheckCommandTest(@TempDir Path directory) {
        this.directory = directory;
    }

    @Test
    void acceptsARealContest() {
        var run = run("--language", "en", CONTEST);

        assertThat(run.code()).isZero();
        assertThat(run.output()).startsWith(CONTEST).contains("can be used");
    }

    @Test
    void namesPlaceFieldProblemAndRemedyOfEveryFault() throws IOException {
        String broken = broken();

        var run = run("--language", "en", broken, CONTEST);

        assertThat(run.code()).isOne();
        assertThat(run.output().lines().toList())
                .contains(broken
                        + ":3:11 timeZone: The time zone \"Asia/Shangai\" is not known. → Did you mean Asia/Shanghai?")
                .anyMatch(line -> line.startsWith(broken + ": ") && line.endsWith("faults."))
                .anyMatch(line -> line.startsWith(CONTEST));
    }

    @Test
    void speaksChinese() throws IOException {
        assertThat(run("--language", "zh", broken()).output()).contains("不认识时区“Asia/Shangai”。 → 是否想写 Asia/Shanghai？");
    }

    @Test
    void writesJsonInBothLanguages() throws IOException {
        var run = run("--json", broken());
        var fault = ContractJson.mapper().readTree(run.output()).get("faults").get(0);

        assertThat(run.code()).isOne();
        assertThat(fault.get("line").intValue()).isEqualTo(1);
        assertThat(fault.at("/remedy/zh").stringValue()).isNotBlank();
        assertThat(fault.at("/remedy/en").stringValue()).isNotBlank();
    }

    @Test
    void failsForAFileThatIsNotThere() {
        var run = run("--language", "en", directory.resolve("none.yaml").toString());

        assertThat(run.code()).isOne();
        assertThat(run.output()).contains("none.yaml: The file cannot be read.");
    }

    @Test
    void asksForAFile() {
        assertThat(run().code()).isEqualTo(2);
    }

    private String broken() throws IOException {
        return Files.writeString(directory.resolve("broken.yaml"), """
                id: spring-2024
                title: { zh: 春季征文, en: Spring contest }
                timeZone: Asia/Shangai
                """).toString();
    }

    private record Run(int code, String output) {}

    private static Run run(String... arguments) {
        var output = new StringWriter();
        int code = new CommandLine(new CheckCommand())
                .setOut(new PrintWriter(output))
                .setErr(new PrintWriter(new StringWriter()))
                .execute(arguments);
        return new Run(code, output.toString());
    }
}
