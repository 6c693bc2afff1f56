package dev.laurel.submission.application;

class InMemoryArticlesTest extends ArticlesContract {

    private final Articles articles = new InMemoryArticles();

    @Override
    protected Articles articles() {
        return articles;
    }
}
