/** What a contest's result is worked out from besides its rules: entries, sheets, facts, earlier results, decisions. */
@NullMarked
package dev.laurel.awards.domain.input;

import org.jspecify.annotations.NullMarked;
