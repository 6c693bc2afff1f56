package dev.laurel.submission.persistence;

import com.mongodb.client.MongoClients;
import dev.laurel.containerstack.ContainerStore;
import dev.laurel.submission.application.Articles;
import dev.laurel.submission.application.ArticlesContract;
import org.junit.jupiter.api.Tag;
import org.springframework.data.mongodb.core.MongoTemplate;

@Tag("containers")
class ArticlesInContainerTest extends ArticlesContract {

    private final Articles articles = new MongoArticles(
            new MongoTemplate(MongoClients.create(ContainerStore.uri()), "laurel_submission_contracts"));

    @Override
    protected Articles articles() {
        return articles;
    }
}
