package dev.laurel.submission.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The list of entries of a closed contest in short form.
 *
 * @param entries how many there are, of any status
 * @param digest  {@code sha256:} and the digest over the lines {@code articleId + ' ' + version + '\n'} in UTF-8,
 *                sorted by article id as strings of code points
 * @param sheets  how many of the jury's sheets there are, drafts left out; null where there is no jury
 * @param sheetsDigest the same digest over the sheets' keys and versions
 */
public record CloseManifest(
        int entries,
        String digest,
        @Nullable Integer sheets,
        @Nullable String sheetsDigest) {

    // UTF-8 sorts as code points do; String.compareTo does not, beyond the basic plane.
    private static final Comparator<byte[]> BY_CODE_POINTS = Arrays::compareUnsigned;

    /** The manifest of the entries with these versions, by article id. */
    public static CloseManifest of(Map<String, Long> versions) {
        return new CloseManifest(versions.size(), digest(versions), null, null);
    }

    /** The same with the jury's sheets, by key. */
    public CloseManifest with(Map<String, Long> sheetVersions) {
        return new CloseManifest(entries, digest, sheetVersions.size(), digest(sheetVersions));
    }

    private static String digest(Map<String, Long> versions) {
        MessageDigest sha256 = sha256();
        versions.entrySet().stream()
                .map(entry -> Map.entry(utf8(entry.getKey()), entry.getValue()))
                .sorted(Map.Entry.comparingByKey(BY_CODE_POINTS))
                .forEach(entry -> {
                    sha256.update(entry.getKey());
                    sha256.update(utf8(" " + entry.getValue() + "\n"));
                });
        return "sha256:" + HexFormat.of().formatHex(sha256.digest());
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
