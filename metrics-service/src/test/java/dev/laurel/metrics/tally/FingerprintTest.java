package dev.laurel.metrics.tally;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class FingerprintTest {

    @Test
    void isTheSameOfBytesAsOfCharacters() {
        var random = new SplittableRandom(3);
        var ofBytes = new Fingerprint();
        var ofCharacters = new Fingerprint();
        for (int length = 0; length < 70; length++) {
            byte[] bytes = new byte[length + 5];
            random.nextBytes(bytes);
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] &= 0x7f;
            }
            var view = new Text();
            view.setAscii(bytes, 2, length);

            ofBytes.of(view, 5, -9);
            ofCharacters.of(new String(bytes, 2, length, US_ASCII), 5, -9);

            assertThat(ofBytes.high()).as("length %s", length).isEqualTo(ofCharacters.high());
            assertThat(ofBytes.low()).as("length %s", length).isEqualTo(ofCharacters.low());
        }
    }

    @Test
    void findsAnArticleByBytesAndByCharacters() {
        var index = new ArticleIndex();
        index.add("article-1");
        index.add("文章");
        var view = new Text();
        view.setAscii("xarticle-1".getBytes(US_ASCII), 1, 9);
        var own = new Text();
        own.set("文章");

        assertThat(index.indexOf(view)).isZero();
        assertThat(index.indexOf("article-1")).isZero();
        assertThat(index.indexOf(own)).isEqualTo(1);
        view.setAscii("xarticle-1".getBytes(US_ASCII), 1, 8);
        assertThat(index.indexOf(view)).isEqualTo(-1);
    }
}
