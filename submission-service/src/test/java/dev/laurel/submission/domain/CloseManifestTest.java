package dev.laurel.submission.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CloseManifestTest {

    @Test
    void isTheDigestOverTheSortedLines() throws Exception {
        Map<String, Long> versions = new LinkedHashMap<>();
        versions.put("b", 12L);
        versions.put("a", 3L);

        var manifest = CloseManifest.of(versions);

        assertThat(manifest).isEqualTo(new CloseManifest(2, sha256("a 3\nb 12\n"), null, null));
    }

    @Test
    void sortsIdsByCodePointsNotByUtf16Units() throws Exception {
        var manifest = CloseManifest.of(Map.of("\uD840\uDC00", 1L, "\uFF21", 2L));

        assertThat(manifest.digest()).isEqualTo(sha256("\uFF21 2\n\uD840\uDC00 1\n"));
    }

    @Test
    void changesWithEveryVersion() {
        assertThat(CloseManifest.of(Map.of("a", 1L))).isNotEqualTo(CloseManifest.of(Map.of("a", 2L)));
    }

    private static String sha256(String lines) throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(lines.getBytes(StandardCharsets.UTF_8));
        return "sha256:" + HexFormat.of().formatHex(digest);
    }
}
