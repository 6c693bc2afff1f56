package dev.laurel.submission.domain;

import org.jspecify.annotations.Nullable;

/** What rules may ask of one body. Text is what a reader reads: no syntax, no code, no addresses. */
public interface Reading {

    /** A body without any text. */
    Reading EMPTY = new Reading() {
        @Override
        public @Nullable String find(RequiredText wanted) {
            return null;
        }

        @Override
        public boolean opensWithWords(String words) {
            return false;
        }

        @Override
        public boolean opensWithAddress(String url) {
            return false;
        }

        @Override
        public int codeCharacters() {
            return 0;
        }

        @Override
        public int characters() {
            return 0;
        }
    };

    /** What was found of the required text, or null. Takes time linear in the body's length. */
    @Nullable
    String find(RequiredText wanted);

    /** Whether the opening has these words. */
    boolean opensWithWords(String words);

    /** Whether the opening has a link to this address, or the address itself. */
    boolean opensWithAddress(String url);

    /** Characters of code that are not white space. */
    int codeCharacters();

    /** Characters of text and code that are not white space. */
    int characters();
}
