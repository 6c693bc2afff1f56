package dev.laurel.submission.application;

/** Takes the readable text out of Markdown. */
public interface BodyText {

    /** The text without syntax, code, addresses, images, HTML tags and front matter. */
    String of(String markdown);
}
