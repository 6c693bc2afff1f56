package dev.laurel.chassis.deadletters;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.laurel.chassis.security.Caller;
import dev.laurel.chassis.topics.ReadTopic;
import dev.laurel.chassis.web.FieldFault;
import dev.laurel.chassis.web.ProblemException;
import dev.laurel.contracts.ContractJson;
import dev.laurel.contracts.Limits;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/**
 * What operators do with dead letters; the same on both web stacks. Reading a log blocks, so it is done by threads of its
 * own; when those are busy the answer is 503.
 */
@RestController
class DeadLetterController implements AutoCloseable {

    static final String LIST = "/api/v1/dead-letters";
    static final String ONE = LIST + "/{id}";
    static final String REPLAY = ONE + "/replay";

    private static final int MOST = 200;

    /** Few threads and a short queue: operators are few, and each question reads a log. */
    private static final int THREADS = 2;

    private static final int WAITING = 16;
    private static final int IDLE_SECONDS = 30;

    private final LetterLog letters;
    private final Replay replay;
    private final List<String> topics;
    private final ThreadPoolExecutor threads;

    DeadLetterController(LetterLog letters, Replay replay, List<ReadTopic> topics) {
        this.letters = letters;
        this.replay = replay;
        this.topics = topics.stream().map(ReadTopic::name).toList();
        this.threads = new ThreadPoolExecutor(
                THREADS, THREADS, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(WAITING), work -> {
                    var thread = new Thread(work, "dead-letters");
                    thread.setDaemon(true);
                    return thread;
                });
        threads.allowCoreThreadTimeOut(true);
    }

    /**
     * Why and how a letter is replayed.
     *
     * @param reason for the record; 1 to 2000 characters
     * @param body the mended body, as a JSON object or as the text of one; absent to send what came
     */
    record Order(@Nullable String reason, @Nullable JsonNode body) {}

    /** Newest first; {@code topic} is one of the topics that this service reads, {@code limit} is 1 to 200. */
    @GetMapping(LIST)
    CompletableFuture<DeadLetterView.PageView> list(
            @RequestParam(required = false) @Nullable String topic,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "20") int limit) {
        if (limit < 1 || limit > MOST) {
            throw invalid("limit", limit + " is out of range", "1 to " + MOST);
        }
        if (topic != null && !topics.contains(topic)) {
            throw invalid("topic", topic + " is not read by this service", "one of " + String.join(", ", topics));
        }
        PageCursor from = cursor == null ? PageCursor.START : PageCursor.parse(cursor);
        if (from == null) {
            throw invalid("cursor", "it is not a cursor of this list", "the nextCursor of an earlier part");
        }
        List<String> wanted = topic == null ? topics : List.of(topic);
        return aside(() -> DeadLetterView.PageView.of(letters.page(wanted, from, limit)));
    }

    /** One letter, whole. */
    @GetMapping(ONE)
    CompletableFuture<DeadLetterView.FullView> show(@PathVariable String id) {
        LetterId wanted = known(id);
        return aside(() -> {
            LetterLog.Found found = letters.find(wanted);
            if (found == null) {
                throw Replay.unknown(wanted);
            }
            return DeadLetterView.FullView.of(found);
        });
    }

    /** Sends the record to its topic again. Answers where it arrived; whether it is of use now is its reader's to say. */
    @PostMapping(REPLAY)
    CompletableFuture<ResponseEntity<DeadLetterView.ReplayView>> replay(
            @PathVariable String id, @RequestBody Order order, Authentication authentication) {
        LetterId wanted = known(id);
        String reason = order.reason();
        if (reason == null || reason.isBlank() || !Limits.isWithin(reason, Limits.REASON_LENGTH)) {
            throw invalid(
                    "reason", "it is missing or too long", "why, in 1 to " + Limits.REASON_LENGTH + " characters");
        }
        byte[] body = body(order.body());
        String by = Caller.of(authentication).subject();
        return aside(() ->
                ResponseEntity.accepted().body(DeadLetterView.ReplayView.of(replay.replay(wanted, by, reason, body))));
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private static byte @Nullable [] body(@Nullable JsonNode given) {
        if (given == null || given.isNull()) {
            return null;
        }
        if (given.isString()) {
            return given.asString().getBytes(UTF_8);
        }
        if (given.isObject()) {
            return ContractJson.mapper().writeValueAsBytes(given);
        }
        throw invalid("body", "it is neither an object nor text", "the mended record as JSON object or as its text");
    }

    private LetterId known(String id) {
        LetterId wanted = LetterId.parse(id);
        if (wanted == null || !topics.contains(wanted.topic())) {
            throw ProblemException.notFound("There is no dead letter " + id + " in this service.");
        }
        return wanted;
    }

    private <T> CompletableFuture<T> aside(Supplier<T> work) {
        try {
            return CompletableFuture.supplyAsync(work, threads);
        } catch (RejectedExecutionException busy) {
            throw new ProblemException(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "dead-letters-unavailable",
                    "Dead letters cannot be read now",
                    "Too many requests for dead letters are under way. Try again in a moment.");
        }
    }

    private static ProblemException invalid(String field, String problem, String expected) {
        return new ProblemException(
                HttpStatus.BAD_REQUEST,
                "invalid-request",
                "Invalid request",
                "The value of " + field + " is wrong: " + problem + "; expected " + expected + ".",
                List.of(new FieldFault(field, problem, expected)));
    }
}
