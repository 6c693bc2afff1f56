package dev.laurel.acceptance.board;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The content security policy that the board lives under: nothing inline but the import map, named by its hash. */
final class BoardPolicy {

    private static final Pattern IMPORT_MAP =
            Pattern.compile("<script type=\"importmap\">(.*?)</script>", Pattern.DOTALL);

    private BoardPolicy() {}

    /** The header's value as the ranking service sends it unless told where notification-service is. */
    static String value() {
        Properties properties = new Properties();
        try (Reader file = Files.newBufferedReader(BoardFiles.root().resolveSibling("board.properties"))) {
            properties.load(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return properties.getProperty("laurel.web.content-security-policy").replaceAll("\\$\\{[^}]*}", "");
    }

    /** {@code sha256-…} of the import map as it stands in the page. */
    static String importMapHash() {
        Matcher found = IMPORT_MAP.matcher(BoardFiles.text("index.html"));
        if (!found.find()) {
            throw new IllegalStateException("index.html has no import map");
        }
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(found.group(1).getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }
}
