package dev.laurel.chassis.web;

import org.springframework.core.Ordered;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.server.ServerAuthenticationEntryPoint;
import org.springframework.security.web.server.authorization.ServerAccessDeniedHandler;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;

/** Answers failures of reactive services as problem+json, those found by the security filters included. */
public final class ReactiveProblems
        implements WebExceptionHandler, ServerAuthenticationEntryPoint, ServerAccessDeniedHandler, Ordered {

    /** Before Spring Boot's own, which is at -1. */
    private static final int BEFORE_BOOT = -2;

    ReactiveProblems() {}

    @Override
    public int getOrder() {
        return BEFORE_BOOT;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
        if (exchange.getResponse().isCommitted()) {
            return Mono.error(failure);
        }
        return write(Problems.of(failure, exchange.getAttribute(RequestId.ATTRIBUTE)), exchange);
    }

    @Override
    public Mono<Void> commence(ServerWebExchange exchange, AuthenticationException failure) {
        exchange.getResponse().getHeaders().set("WWW-Authenticate", "Bearer");
        return write(Problems.unauthenticated(failure), exchange);
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, AccessDeniedException failure) {
        return write(Problems.forbidden(), exchange);
    }

    /** The client sends too many requests and may come back after so many seconds. */
    public Mono<Void> tooManyRequests(int seconds, ServerWebExchange exchange) {
        exchange.getResponse().getHeaders().set("Retry-After", Integer.toString(seconds));
        return write(Problems.tooManyRequests(seconds), exchange);
    }

    static Mono<Void> write(Problem problem, ServerWebExchange exchange) {
        return Mono.defer(() -> {
            var response = exchange.getResponse();
            byte[] body = problem.in(exchange.getAttribute(RequestId.ATTRIBUTE)).json();
            response.setStatusCode(HttpStatusCode.valueOf(problem.status()));
            response.getHeaders().setContentType(MediaType.parseMediaType(Problem.MEDIA_TYPE));
            response.getHeaders().setContentLength(body.length);
            return response.writeWith(Mono.just(response.bufferFactory().wrap(body)));
        });
    }
}
