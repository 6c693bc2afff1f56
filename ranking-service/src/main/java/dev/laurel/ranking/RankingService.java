package dev.laurel.ranking;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the service. */
@SpringBootApplication(proxyBeanMethods = false)
public class RankingService {

    /** Entry point. */
    public static void main(String[] args) {
        SpringApplication.run(RankingService.class, args);
    }
}
