package dev.laurel.submission.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.laurel.submission.application.CountBody;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommonMarkBodyTextTest {

    private static final CountBody COUNT = new CountBody(new CommonMarkBodyText());

    record Sample(String markdown, int expected) {}

    static Sample[] samples() {
        return new Sample[] {
            new Sample("", 0),
            new Sample("# 标题\n\n正文 **很** 好", 6),
            new Sample("---\ntitle: 标题\ntags: [a, b]\n---\n正文", 2),
            new Sample("正文\n\n---\n\n后面\n\n---\n\n最后", 6),
            new Sample("---\n没有结束", 4),
            new Sample("看`code here`这", 2),
            new Sample("前\n\n```java\nint x = 1;\n```\n\n后", 2),
            new Sample("前\n\n    indented code\n\n后", 2),
            new Sample("[链接文字](https://example.org/a/b \"悬停\")", 4),
            new Sample("见 https://example.org/a?b=c 和 <https://example.org>", 2),
            new Sample("联系 someone@example.org", 2),
            new Sample("[a](b) ![图片说明](x.png) c", 2),
            new Sample("[引用][1]\n\n[1]: https://example.org \"标题\"", 2),
            new Sample("| 列一 | 列二 |\n|---|---|\n| a b | 三 |", 7),
            new Sample("<div class=\"文字\">\n正文 words\n</div>", 3),
            new Sample("<!-- 注释 -->\n\n正文", 2),
            new Sample("<script>\nvar a = 1;\n</script>\n\n正文", 2),
            new Sample("<PRE><code>a b c</code></PRE>\n\n好", 1),
            new Sample("<p>a&nbsp;b</p>", 2),
            new Sample("行内 <b class=\"x y\">粗体</b> 字", 5),
            new Sample("- 一\n- 二\n  1. 三\n\n> 四", 4),
            new Sample("one\ntwo  \nthree", 3),
            new Sample("be**twe**en", 1),
        };
    }

    @ParameterizedTest
    @MethodSource("samples")
    void countsWhatAReaderReads(Sample sample) {
        assertThat(COUNT.count(sample.markdown()).length())
                .as(sample.markdown())
                .isEqualTo(sample.expected());
    }

    @Test
    void namesEqualBodiesAlike() {
        assertThat(COUNT.count("a").digest())
                .isEqualTo(COUNT.count("a").digest())
                .isNotEqualTo(COUNT.count("b").digest());
    }

    /** Bodies come from strangers: none may take the service down or keep it busy for long. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "> ",
                "*a ",
                "[",
                "![",
                "- ",
                "<div>",
                "`",
                "<!--",
                "a **",
                "](",
                "&",
                "<a ",
                "_a_ ",
                "|",
                "<pre></",
                "\\",
                "https://a."
            })
    void survivesNestingAndRepetition(String piece) {
        String body = piece.repeat(300_000 / piece.length());

        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> assertThatCode(() -> COUNT.count(body))
                .doesNotThrowAnyException());
    }
}
