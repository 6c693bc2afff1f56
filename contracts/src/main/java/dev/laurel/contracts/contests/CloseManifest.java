package dev.laurel.contracts.contests;

import org.jspecify.annotations.Nullable;

/**
 * What the list of entries was when the contest closed, so that a reader knows when it holds all of it.
 *
 * @param entries number of entries of any status
 * @param digest  {@code sha256:} and the hexadecimal digest over the lines {@code articleId + ' ' + version + '\n'},
 *                sorted by article id as strings of code points
 * @param sheets  number of the jury's sheets of any status but drafts; absent where there is no jury
 * @param sheetsDigest the same digest over the lines {@code key + ' ' + version + '\n'} of those sheets
 */
public record CloseManifest(
        int entries,
        String digest,
        @Nullable Integer sheets,
        @Nullable String sheetsDigest) {}
