package dev.laurel.awards.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.awards.domain.rules.CodePointOrder;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdOrderTest {

    private static final String[] CHARACTERS = {"0", "1", "a", "z", "}", "~", "\u007f", "é", "\uffff", "😀", "\u0000"};

    @Test
    void ordersAsTheirCodePointsDo() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            String beginning = round % 2 == 0 ? "" : "author-";
            String[] ids = Stream.generate(() -> beginning + text(random, 12))
                    .limit(random.nextInt(120))
                    .toArray(String[]::new);

            assertThat(IdOrder.sorted(ids))
                    .containsExactly(
                            Stream.of(ids).sorted(CodePointOrder.INSTANCE).toArray(String[]::new));
        }
    }

    private static String text(Random random, int most) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            text.append(CHARACTERS[random.nextInt(random.nextBoolean() ? 3 : CHARACTERS.length)]);
        }
        return text.toString();
    }
}
