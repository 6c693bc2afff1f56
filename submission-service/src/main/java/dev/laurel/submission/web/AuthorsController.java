package dev.laurel.submission.web;

import dev.laurel.chassis.messaging.Fact;
import dev.laurel.contracts.Topics;
import dev.laurel.contracts.authors.AuthorCounterReported;
import dev.laurel.contracts.authors.AuthorFact;
import dev.laurel.submission.wire.AuthorFactReader;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes facts about authors over HTTP. */
@RestController
class AuthorsController {

    private final FactIntake intake;

    AuthorsController(FactIntake intake) {
        this.intake = intake;
    }

    @PostMapping(path = "/api/v1/authors/facts", consumes = Json.NO_FORM)
    ResponseEntity<byte[]> receive(HttpServletRequest request) throws IOException {
        return intake.receive(request, AuthorFactReader::read, AuthorsController::fact);
    }

    private static Fact fact(AuthorFact fact, String id, byte[] body) {
        String kind = fact instanceof AuthorCounterReported ? "counter-reported" : "attribute-reported";
        return Fact.of(Topics.AUTHORS, fact.authorId(), "dev.laurel.author." + kind + ".v1", id, fact.at(), body);
    }
}
