package dev.laurel.ranking.web;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Every address of the board leads to its page, and nothing else does. */
class BoardPagesTest {

    private final WebTestClient client = WebTestClient.bindToRouterFunction(new BoardPages()
                    .boardPage(new ClassPathResource("/static/index.html"), "https://inbox.example.org"))
            .build();

    @ParameterizedTest
    @ValueSource(strings = {"/", "/c/autumn-2019", "/c/autumn-2019?row=5d5a&lang=en"})
    void servesThePage(String address) {
        client.get()
                .uri(address)
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentTypeCompatibleWith(MediaType.TEXT_HTML)
                .expectBody(String.class)
                .value(body -> org.assertj.core.api.Assertions.assertThat(body).contains("<div id=\"app\">"));
    }

    @Test
    void saysWhereThePageAsksAboutReceivers() {
        client.get().uri("/board/settings.json").exchange().expectBody().json("""
                {"receivers":"https://inbox.example.org/actuator/health/receivers"}""");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/c", "/c/autumn-2019/more", "/anything"})
    void leavesOtherAddressesAlone(String address) {
        client.get().uri(address).exchange().expectStatus().isNotFound();
    }
}
