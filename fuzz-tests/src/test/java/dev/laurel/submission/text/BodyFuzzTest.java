package dev.laurel.submission.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever an author writes, its text is found, and is never longer than what was written allows. */
class BodyFuzzTest {

    static Stream<byte[]> seeds() {
        return Stream.of(
                        "---\ntitle: x\n---\n# 标题\n\ntext *em* `code` [link](https://example.org) ![image](x)",
                        "---\n",
                        "| a | b |\n|---|---|\n| 1 | 2 |",
                        "```java\ncode\n```\n~~~\nopen",
                        "> ".repeat(300) + "x",
                        "*".repeat(500),
                        "[".repeat(500),
                        "<div><script>alert(1)</script>&amp;&#x110000;&#0;</div>",
                        "- ".repeat(300) + "x",
                        "\u0000\uD83D",
                        "[a]: <" + "(".repeat(200),
                        "")
                .map(text -> text.getBytes(UTF_8));
    }

    @MethodSource("seeds")
    @FuzzTest
    void findsTheText(byte[] bytes) {
        String markdown = new String(bytes, UTF_8);
        var bodies = new CommonMarkBodyText();

        String text = bodies.of(markdown);

        // An entity such as &nGt; stands for two characters and is longer than they are; a line break is one.
        assertThat(text.length()).isLessThanOrEqualTo(2 * markdown.length() + 2);
        assertThat(bodies.read(markdown).codeCharacters()).isBetween(0, markdown.length());
    }
}
