package dev.laurel.localstack.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JavaRuntimeTest {

    private static final List<String> GIVEN = List.of("-XX:TieredStopAtLevel=1");

    @Test
    void namesAnArchiveOnlyWhereThereIsOne(@TempDir Path directory) throws Exception {
        Path archive = directory.resolve("start.archive");

        assertThat(JavaRuntime.startingFast(archive, GIVEN)).isEqualTo(GIVEN);

        Files.createFile(archive);
        assertThat(JavaRuntime.startingFast(archive, GIVEN)).containsAll(GIVEN).anySatisfy(option -> assertThat(option)
                .endsWith("=" + archive));
    }
}
