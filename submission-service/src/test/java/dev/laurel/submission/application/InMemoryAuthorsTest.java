package dev.laurel.submission.application;

class InMemoryAuthorsTest extends AuthorsContract {

    private final Authors authors = new InMemoryAuthors();

    @Override
    protected Authors authors() {
        return authors;
    }
}
