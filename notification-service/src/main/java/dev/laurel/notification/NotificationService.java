package dev.laurel.notification;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the service. */
@SpringBootApplication(proxyBeanMethods = false)
public class NotificationService {

    /** Entry point. */
    public static void main(String[] args) {
        SpringApplication.run(NotificationService.class, args);
    }
}
