package dev.laurel.chassis.webapp;

import dev.laurel.chassis.security.Caller;
import dev.laurel.chassis.security.Role;
import dev.laurel.chassis.security.RouteTable;
import dev.laurel.chassis.web.FieldFault;
import dev.laurel.chassis.web.ProblemException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Routes of every kind; the same code runs on both stacks. */
@SpringBootApplication(proxyBeanMethods = false)
class WebApp {

    @Bean
    RouteTable routes() {
        return RouteTable.builder()
                .open(HttpMethod.GET, "/api/v1/open/{id}")
                .open(HttpMethod.GET, "/api/v1/later")
                .open(HttpMethod.GET, "/api/v1/nothing-there")
                .open(HttpMethod.GET, "/api/v1/failing")
                .open(HttpMethod.GET, "/api/v1/whoami")
                .role(HttpMethod.GET, "/api/v1/board", Role.OPERATOR, Role.JUROR)
                .role(HttpMethod.POST, "/api/v1/things", Role.PLATFORM)
                .role(HttpMethod.POST, "/api/v1/bytes", Role.PLATFORM)
                .build();
    }

    record Thing(@NotBlank String name, @Min(1) int count) {}

    @RestController
    static class Controller {

        @GetMapping("/api/v1/open/{id}")
        Map<String, Object> open(@PathVariable int id, @RequestParam(defaultValue = "10") int limit) {
            return Map.of("id", id, "limit", limit);
        }

        /** Answers on another thread, after a while. */
        @GetMapping("/api/v1/later")
        CompletableFuture<String> later() {
            return CompletableFuture.supplyAsync(
                    () -> "later", CompletableFuture.delayedExecutor(20, TimeUnit.MILLISECONDS));
        }

        @GetMapping("/api/v1/whoami")
        Map<String, Object> whoami(@Nullable Authentication authentication) {
            Caller caller = Caller.of(authentication);
            return Map.of("subject", caller.subject(), "roles", caller.roles(), "author", "" + caller.authorId());
        }

        @GetMapping("/api/v1/failing")
        String failing(@RequestParam(defaultValue = "") String how) {
            if (how.equals("problem")) {
                throw new ProblemException(
                        HttpStatus.CONFLICT,
                        "not-yet",
                        "Not yet",
                        "The cut-off is not reached.",
                        List.of(new FieldFault("cutOff", "is in the future", "a past time")));
            }
            throw new IllegalStateException("secret internals");
        }

        @GetMapping("/api/v1/board")
        String board() {
            return "board";
        }

        @GetMapping("/api/v1/unlisted")
        String unlisted() {
            return "nobody may see this";
        }

        @PostMapping("/api/v1/things")
        Thing things(@Valid @RequestBody Thing thing) {
            return thing;
        }

        @PostMapping("/api/v1/bytes")
        int bytes(@RequestBody byte[] body) {
            return body.length;
        }
    }
}
