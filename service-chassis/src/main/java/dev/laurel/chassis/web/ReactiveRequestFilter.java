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

/** Gives every request its id and bounds its body. */
final class ReactiveRequestFilter implements WebFilter, Ordered {

    private final long most;

    ReactiveRequestFilter(long most) {
        this.most = most;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        String id = RequestId.of(exchange.getRequest().getHeaders().getFirst(RequestId.HEADER));
        exchange.getAttributes().put(RequestId.ATTRIBUTE, id);
        exchange.getResponse().getHeaders().set(RequestId.HEADER, id);
        if (exchange.getRequest().getHeaders().getContentLength() > most) {
            return ReactiveProblems.write(Problems.of(BodyLimit.tooLong(most), id), exchange);
        }
        var bounded = exchange.mutate().request(new Bounded(exchange, most)).build();
        return chain.filter(bounded);
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
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
