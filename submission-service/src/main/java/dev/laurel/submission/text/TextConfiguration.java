package dev.laurel.submission.text;

import dev.laurel.submission.application.BodyText;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** CommonMark behind the port. */
@Configuration(proxyBeanMethods = false)
class TextConfiguration {

    @Bean
    BodyText bodyText() {
        return new CommonMarkBodyText();
    }
}
