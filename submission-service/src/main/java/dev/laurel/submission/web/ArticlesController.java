package dev.laurel.submission.web;

import dev.laurel.chassis.messaging.Fact;
import dev.laurel.contracts.Topics;
import dev.laurel.contracts.articles.ArticleFact;
import dev.laurel.contracts.articles.ArticlePublished;
import dev.laurel.contracts.articles.ArticleRevised;
import dev.laurel.submission.wire.FactReader;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes article facts over HTTP. */
@RestController
class ArticlesController {

    private final FactIntake intake;

    ArticlesController(FactIntake intake) {
        this.intake = intake;
    }

    @PostMapping(path = "/api/v1/articles", consumes = Json.NO_FORM)
    ResponseEntity<byte[]> receive(HttpServletRequest request) throws IOException {
        return intake.receive(request, FactReader::read, ArticlesController::fact);
    }

    private static Fact fact(ArticleFact fact, String id, byte[] body) {
        return Fact.of(
                Topics.ARTICLES, fact.articleId(), "dev.laurel.article." + kind(fact) + ".v1", id, fact.at(), body);
    }

    private static String kind(ArticleFact fact) {
        if (fact instanceof ArticlePublished) {
            return "published";
        }
        return fact instanceof ArticleRevised ? "revised" : "removed";
    }
}
