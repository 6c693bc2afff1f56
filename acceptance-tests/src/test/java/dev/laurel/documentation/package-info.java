/** What the documents say can be followed: links resolve, commands parse, and the README's walkthrough works. */
@NullMarked
package dev.laurel.documentation;

import org.jspecify.annotations.NullMarked;
