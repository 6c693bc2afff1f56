package dev.laurel.submission.persistence;

import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import dev.laurel.submission.application.Authors;
import dev.laurel.submission.domain.AuthorFact;
import dev.laurel.submission.domain.AuthorHistory;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;

/** Authors in {@code authors}: the id, the version and the facts in their order. */
final class MongoAuthors implements Authors {

    private final MongoCollection<Document> authors;

    MongoAuthors(MongoOperations mongo) {
        authors = Fields.collection(mongo, "authors");
    }

    @Override
    public Map<String, Stored> find(Collection<String> authorIds) {
        Map<String, Stored> found = new HashMap<>();
        for (Document document : authors.find(in("_id", authorIds))) {
            found.put(Fields.text(document, "_id"), read(document));
        }
        return found;
    }

    @Override
    public Set<String> save(Collection<Stored> changed) {
        List<Document> documents = changed.stream().map(MongoAuthors::write).toList();
        return VersionedWrites.write(authors, documents).stream()
                .map(index -> Fields.text(documents.get(index), "_id"))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Document write(Stored author) {
        return new Document("_id", author.history().authorId())
                .append(VersionedWrites.VERSION, author.version())
                .append(
                        "facts",
                        author.history().facts().stream()
                                .map(MongoAuthors::write)
                                .toList());
    }

    private static Stored read(Document document) {
        var facts = Fields.documents(document, "facts").stream()
                .map(MongoAuthors::readFact)
                .toList();
        var history = AuthorHistory.of(Fields.text(document, "_id"), facts);
        return new Stored(history, Fields.number(document, VersionedWrites.VERSION));
    }

    private static Document write(AuthorFact fact) {
        Document document = new Document("name", fact.name()).append("at", Fields.date(fact.at()));
        Fields.put(document, "seq", fact.seq());
        if (fact instanceof AuthorFact.Figure figure) {
            document.append("figure", figure.value());
        } else if (fact instanceof AuthorFact.Word word) {
            document.append("word", word.value());
        }
        return document;
    }

    private static AuthorFact readFact(Document document) {
        String name = Fields.text(document, "name");
        var at = Fields.instant(document, "at");
        Long seq = document.getLong("seq");
        Long figure = document.getLong("figure");
        return figure == null
                ? new AuthorFact.Word(name, Fields.text(document, "word"), at, seq)
                : new AuthorFact.Figure(name, figure, at, seq);
    }
}
