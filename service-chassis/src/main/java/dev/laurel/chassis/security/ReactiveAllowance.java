package dev.laurel.chassis.security;

import dev.laurel.chassis.web.ReactiveProblems;
import java.net.InetSocketAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.web.server.ServerAuthenticationEntryPoint;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** What {@link ServletAllowance} does, for reactive services. */
final class ReactiveAllowance implements WebFilter, ServerAuthenticationEntryPoint {

    private static final String COUNTED = ReactiveAllowance.class.getName() + ".counted";

    private final ClientAllowance allowance;
    private final ReactiveProblems problems;

    ReactiveAllowance(ClientAllowance allowance, ReactiveProblems problems) {
        this.allowance = allowance;
        this.problems = problems;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (ActuatorRoutes.isHealth(exchange.getRequest().getPath().value())) {
            return chain.filter(exchange);
        }
        return ReactiveSecurityContextHolder.getContext()
                .map(context -> Client.of(Caller.of(context.getAuthentication()), address(exchange)))
                .switchIfEmpty(Mono.fromSupplier(() -> Client.at(address(exchange))))
                .flatMap(client -> goOn(client, exchange, chain.filter(exchange)));
    }

    @Override
    public Mono<Void> commence(ServerWebExchange exchange, AuthenticationException failure) {
        Mono<Void> refusal = problems.commence(exchange, failure);
        return exchange.getAttribute(COUNTED) == null ? goOn(Client.at(address(exchange)), exchange, refusal) : refusal;
    }

    private Mono<Void> goOn(Client client, ServerWebExchange exchange, Mono<Void> next) {
        exchange.getAttributes().put(COUNTED, true);
        int seconds = allowance.take(client);
        return seconds == 0 ? next : problems.tooManyRequests(seconds, exchange);
    }

    private static @Nullable String address(ServerWebExchange exchange) {
        InetSocketAddress remote = exchange.getRequest().getRemoteAddress();
        if (remote == null) {
            return null;
        }
        return remote.getAddress() == null
                ? remote.getHostString()
                : remote.getAddress().getHostAddress();
    }
}
