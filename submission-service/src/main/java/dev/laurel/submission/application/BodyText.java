package dev.laurel.submission.application;

import dev.laurel.submission.domain.Reading;

/** Takes the readable text out of Markdown. */
public interface BodyText {

    /** The text without syntax, code, addresses, images, HTML tags and front matter. */
    String of(String markdown);

    /** What rules may ask of the body. */
    Reading read(String markdown);
}
