package dev.laurel.metrics.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.laurel.metrics.tally.Interaction;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** What the quick reader takes, the JSON parser takes too, and both read the same. */
class PlainFactFuzzTest {

    static Stream<byte[]> seeds() {
        return InteractionFuzzTest.seeds();
    }

    @MethodSource("seeds")
    @FuzzTest
    void readsWhatTheParserReads(byte[] body) {
        var quick = new Interaction();
        quick.clear();
        if (!new PlainFact().read(body, quick)) {
            return;
        }
        var slow = new Interaction();

        assertThat(new InteractionDecoder().parse(body, slow)).isNull();

        assertThat(quick.kind).isEqualTo(slow.kind);
        assertThat(quick.articleId.toString()).isEqualTo(slow.articleId.toString());
        assertThat(quick.readerId.toString()).isEqualTo(slow.readerId.toString());
        assertThat(quick.commentId.toString()).isEqualTo(slow.commentId.toString());
        assertThat(quick.counter.toString()).isEqualTo(slow.counter.toString());
        assertThat(quick.at).isEqualTo(slow.at);
        assertThat(quick.seq).isEqualTo(slow.seq);
        assertThat(quick.total).isEqualTo(slow.total);
    }
}
