package dev.laurel.chassis.web;

import org.springframework.core.Ordered;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.SynchronousSink;

/**
 * Bounds every request's body, whether it says how long it is or not. Stands behind security, so that who has no token is
 * refused unread and a refusal carries the security headers.
 */
final class ReactiveBodyLimitFilter implements WebFilter, Ordered {

    /** Spring Security's chain is at -100 and has no constant for it. */
    private static final int BEHIND_SECURITY = -90;

    private final long most;

    ReactiveBodyLimitFilter(long most) {
        this.most = most;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (exchange.getRequest().getHeaders().getContentLength() > most) {
            return ReactiveProblems.write(
                    Problems.of(BodyLimit.tooLong(most), exchange.getAttribute(RequestId.ATTRIBUTE)), exchange);
        }
        var bounded = exchange.mutate().request(new Bounded(exchange, most)).build();
        return chain.filter(bounded);
    }

    @Override
    public int getOrder() {
        return BEHIND_SECURITY;
    }

    private static final class Bounded extends ServerHttpRequestDecorator {

        private final long most;

        private Bounded(ServerWebExchange exchange, long most) {
            super(exchange.getRequest());
            this.most = most;
        }

        @Override
        public Flux<DataBuffer> getBody() {
            var limit = new BodyLimit(most);
            return super.getBody().handle((buffer, sink) -> pass(buffer, sink, limit));
        }

        private static void pass(DataBuffer buffer, SynchronousSink<DataBuffer> sink, BodyLimit limit) {
            try {
                limit.read(buffer.readableByteCount());
                sink.next(buffer);
            } catch (ProblemException tooLong) {
                DataBufferUtils.release(buffer);
                sink.error(tooLong);
            }
        }
    }
}
