package dev.laurel.submission;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the service. */
@SpringBootApplication(proxyBeanMethods = false)
public class SubmissionService {

    /** Entry point. */
    public static void main(String[] args) {
        SpringApplication.run(SubmissionService.class, args);
    }
}
