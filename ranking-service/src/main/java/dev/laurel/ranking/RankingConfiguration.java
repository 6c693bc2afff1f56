package dev.laurel.ranking;

import dev.laurel.ranking.application.Announcements;
import dev.laurel.ranking.application.PreviewResults;
import dev.laurel.ranking.application.PublishResults;
import dev.laurel.ranking.application.Results;
import dev.laurel.ranking.application.Standings;
import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the use cases together. */
@Configuration(proxyBeanMethods = false)
class RankingConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    PreviewResults previewResults(Standings standings) {
        return new PreviewResults(standings);
    }

    @Bean
    PublishResults publishResults(Standings standings, Results results, Announcements announcements, Clock clock) {
        return new PublishResults(standings, results, announcements, clock);
    }
}
