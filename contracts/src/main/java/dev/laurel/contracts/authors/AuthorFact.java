package dev.laurel.contracts.authors;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the platform says of an author at one moment. Facts about one counter or attribute order by {@link #at()}, then
 * {@link #seq()} where the platform gives one, then the larger value wins; what held at an instant is the newest fact
 * that is not after it. Key of the record: {@link #authorId()}.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = AuthorCounterReported.class, name = "counter-reported"),
    @JsonSubTypes.Type(value = AuthorAttributeReported.class, name = "attribute-reported")
})
public sealed interface AuthorFact permits AuthorCounterReported, AuthorAttributeReported {

    String authorId();

    /** Since when it is so; milliseconds count. */
    Instant at();

    /** The platform's own order among facts with equal {@link #at()}; higher is later. */
    @Nullable
    Long seq();
}
