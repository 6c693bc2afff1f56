package dev.laurel.ranking.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

/**
 * Serves the board's one page under every address that a reader may have a link to; the page itself reads the address.
 * Decides nothing about contests: an unknown contest is the page's to say. The files that the page loads are static
 * resources.
 */
@Configuration(proxyBeanMethods = false)
@PropertySource("classpath:board.properties")
class BoardPages {

    /** Paths that anyone may read with GET: the pages, their files and Vue. */
    static final List<String> OPEN_PATHS = List.of("/", "/index.html", "/c/{contestId}", "/board/**", "/webjars/**");

    /**
     * What the page cannot know by itself.
     *
     * @param receivers where it asks whether receivers outside are well; null when nobody said so
     */
    record Settings(@Nullable String receivers) {}

    @Bean
    RouterFunction<ServerResponse> boardPage(
            @Value("classpath:/static/index.html") Resource page,
            @Value("${laurel.ranking.notifications-url}") String notificationsUrl) {
        var settings = new Settings(
                notificationsUrl.isBlank() ? null : notificationsUrl.strip() + "/actuator/health/receivers");
        return RouterFunctions.route()
                .GET("/", request -> ServerResponse.ok()
                        .contentType(MediaType.TEXT_HTML)
                        .bodyValue(page))
                .GET("/board/settings.json", request -> ServerResponse.ok()
                        .contentType(MediaType.APPLICATION_JSON)
                        .bodyValue(Views.json(settings)))
                .GET("/c/{contestId}", request -> ServerResponse.ok()
                        .contentType(MediaType.TEXT_HTML)
                        .bodyValue(page))
                .build();
    }
}
