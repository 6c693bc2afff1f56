package dev.laurel.ranking.web;

import dev.laurel.chassis.messaging.CatchUp;
import dev.laurel.chassis.security.Role;
import dev.laurel.chassis.security.RouteTable;
import dev.laurel.ranking.application.Standings;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** Who may call what, and how often live boards are sent. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration {

    private static final String CONTESTS = "/api/v1/contests";
    private static final String STANDINGS = CONTESTS + "/{contestId}/standings";
    private static final String RESULTS = CONTESTS + "/{contestId}/results";

    @Bean
    RouteTable routeTable() {
        RouteTable.Builder routes = RouteTable.builder()
                .open(HttpMethod.GET, CONTESTS)
                .open(HttpMethod.GET, STANDINGS)
                .open(HttpMethod.GET, STANDINGS + "/stream")
                .open(HttpMethod.GET, STANDINGS + "/{articleId}")
                .role(HttpMethod.POST, RESULTS + "/preview", Role.OPERATOR)
                .role(HttpMethod.POST, RESULTS, Role.OPERATOR)
                .open(HttpMethod.GET, RESULTS)
                .open(HttpMethod.GET, RESULTS + "/{revision}")
                .open(HttpMethod.GET, RESULTS + "/{revision}/standings")
                .role(HttpMethod.GET, "/api/v1/status", Role.PLATFORM, Role.OPERATOR);
        BoardPages.OPEN_PATHS.forEach(path -> routes.open(HttpMethod.GET, path));
        return routes.build();
    }

    /** How often a changed contest is sent at most, and how often a silent stream says that it lives. */
    @Bean
    LiveBoards liveBoards(
            Standings standings,
            CatchUp rankingCatchUp,
            @Value("${laurel.ranking.tick}") Duration tick,
            @Value("${laurel.ranking.heartbeat}") Duration heartbeat) {
        return new LiveBoards(standings, rankingCatchUp, tick, heartbeat);
    }
}
