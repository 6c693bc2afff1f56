package dev.laurel.notification.domain;

/**
 * What an author was last told of one entry.
 *
 * @param version of the newest state heard of, whether or not it was worth a message
 * @param grounds see {@link Entry#grounds()}
 */
public record ToldEntry(String articleId, long version, Standing standing, String grounds) {

    static ToldEntry of(Entry entry) {
        return new ToldEntry(entry.articleId(), entry.version(), entry.standing(), entry.grounds());
    }

    boolean saysTheSameAs(Entry entry) {
        return standing == entry.standing() && grounds.equals(entry.grounds());
    }
}
