package dev.laurel.submission.messaging;

import dev.laurel.contracts.authors.AuthorAttributeReported;
import dev.laurel.contracts.authors.AuthorCounterReported;
import dev.laurel.contracts.authors.AuthorFact;
import dev.laurel.submission.application.AuthorReport;

/** Turns contract facts about authors into reports. */
final class AuthorReports {

    private AuthorReports() {}

    static AuthorReport of(AuthorFact fact) {
        if (fact instanceof AuthorCounterReported counter) {
            var figure = new dev.laurel.submission.domain.AuthorFact.Figure(
                    counter.counter(), counter.value(), counter.at(), counter.seq());
            return new AuthorReport(counter.authorId(), figure);
        }
        if (fact instanceof AuthorAttributeReported attribute) {
            var word = new dev.laurel.submission.domain.AuthorFact.Word(
                    attribute.attribute(), attribute.value(), attribute.at(), attribute.seq());
            return new AuthorReport(attribute.authorId(), word);
        }
        throw new IllegalStateException("A kind of fact that is read but not understood: " + fact.getClass());
    }
}
