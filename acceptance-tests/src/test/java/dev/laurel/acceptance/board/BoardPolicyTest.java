package dev.laurel.acceptance.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The service's security policy lets the board run, and nothing that is not the board's. */
class BoardPolicyTest {

    @Test
    void namesTheImportMapOfThePage() {
        assertThat(BoardPolicy.value()).contains("script-src 'self' '" + BoardPolicy.importMapHash() + "';");
    }

    @Test
    void allowsNothingInlineAndNoEvaluation() {
        assertThat(BoardPolicy.value()).doesNotContain("unsafe").contains("default-src 'self'", "object-src 'none'");
    }

    @Test
    void isAllThatThePageNeeds() throws IOException {
        String page = BoardFiles.text("index.html");
        assertThat(page).doesNotContainPattern("<style|style=|\\son[a-z]+=");
        assertThat(Pattern.compile("<script(?![^>]*(src=|importmap))")
                        .matcher(page)
                        .find())
                .isFalse();
        for (Path script : BoardFiles.scripts()) {
            assertThat(Files.readString(script))
                    .as(script.toString())
                    .doesNotContainPattern("\\beval\\(|new Function|innerHTML");
        }
    }
}
