package dev.laurel.submission.persistence;

import dev.laurel.submission.application.Authors;
import dev.laurel.submission.application.AuthorsContract;

class MongoAuthorsTest extends AuthorsContract {

    private final Authors authors = new MongoAuthors(StoreForTests.mongo());

    @Override
    protected Authors authors() {
        return authors;
    }
}
