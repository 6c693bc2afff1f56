package dev.laurel.notification.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.notification.domain.delivery.Answer;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswersTest {

    private static final Instant NOW = Instant.parse("2024-05-01T08:00:00Z");
    private static final Duration LONGEST = Duration.ofMinutes(10);

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 204, 299})
    void takesAnySuccessForOne(int status) {
        assertThat(answer(status, null)).isEqualTo(new Answer.Accepted(status));
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 301, 302, 307, 308, 400, 401, 404, 410, 422})
    void takesAnAnswerForARefusal(int status) {
        assertThat(answer(status, null)).isInstanceOf(Answer.Refused.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 500, 502, 503, 504})
    void takesAFaultOfTheReceiverForNoAnswer(int status) {
        assertThat(answer(status, null)).isInstanceOf(Answer.Unreachable.class);
    }

    @ParameterizedTest(name = "{0} is {1} s")
    @CsvSource({
        "7, 7",
        "' 7 ', 7",
        "0, 0",
        "600, 600",
        "601, 600",
        "999999999, 600",
        "'Wed, 01 May 2024 08:00:30 GMT', 30",
        "'Wed, 01 May 2024 07:00:00 GMT', 0",
        "'Fri, 01 May 2099 08:00:00 GMT', 600"
    })
    void readsHowLongAPauseIsAskedFor(String retryAfter, long seconds) {
        assertThat(answer(429, retryAfter)).isEqualTo(new Answer.Overloaded(429, Duration.ofSeconds(seconds)));
        assertThat(answer(503, retryAfter)).isEqualTo(new Answer.Overloaded(503, Duration.ofSeconds(seconds)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "-5", "1.5", "99999999999999999999", "Wed, 99 May 2024 08:00:30 GMT"})
    void passesOverAPauseThatSaysNothing(String retryAfter) {
        assertThat(answer(429, retryAfter)).isEqualTo(new Answer.Overloaded(429, null));
        assertThat(answer(503, retryAfter)).isInstanceOf(Answer.Unreachable.class);
    }

    @Test
    void saysWhatToDoAboutARedirect() {
        assertThat(answer(302, null))
                .isEqualTo(new Answer.Refused(
                        302, "answers 302; redirects are not followed, configure the address it leads to"));
    }

    private static Answer answer(int status, @Nullable String retryAfter) {
        return Answers.of(new HttpPosts.Reply(status, retryAfter), NOW, LONGEST);
    }
}
