package dev.laurel.submission.persistence;

import dev.laurel.submission.application.Articles;
import dev.laurel.submission.application.ArticlesContract;

class MongoArticlesTest extends ArticlesContract {

    private final Articles articles = new MongoArticles(StoreForTests.mongo());

    @Override
    protected Articles articles() {
        return articles;
    }
}
