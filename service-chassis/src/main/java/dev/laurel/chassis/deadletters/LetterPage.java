package dev.laurel.chassis.deadletters;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Part of what was set aside.
 *
 * @param letters newest first
 * @param known all notes from the oldest letter shown to now, and maybe older ones; oldest first in each topic
 * @param notes those that stand among the letters of this part; every note is in one part
 * @param next where the next part begins; null at the end
 */
record LetterPage(
        List<Letter> letters,
        List<ReplayNote> known,
        List<ReplayNote> notes,
        @Nullable PageCursor next) {

    LetterPage {
        letters = List.copyOf(letters);
        known = List.copyOf(known);
        notes = List.copyOf(notes);
    }

    List<ReplayNote> notesOn(LetterId letter) {
        return known.stream()
                .filter(note -> note.letter().equals(letter.toString()))
                .toList();
    }
}
