package dev.laurel.submission.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes the YAML block off the start of a Markdown document, as editors put it there between two lines of {@code ---}. */
final class FrontMatter {

    private static final Pattern FENCE = Pattern.compile("^---[ \\t]*$", Pattern.MULTILINE);

    private FrontMatter() {}

    /** The document without its front matter; a first line {@code ---} that nothing closes is no front matter. */
    static String strip(String markdown) {
        String document = markdown.startsWith("\uFEFF") ? markdown.substring(1) : markdown;
        Matcher fence = FENCE.matcher(document);
        if (fence.find() && fence.start() == 0 && fence.find()) {
            return document.substring(fence.end());
        }
        return document;
    }
}
