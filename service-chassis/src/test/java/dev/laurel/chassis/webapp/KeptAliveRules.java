package dev.laurel.chassis.webapp;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A connection that stays open is read for as long as it does, also after a request that came before the answer to the
 * one before it was finished; the same in both stacks. Reactor Netty before 1.3.8 stopped reading such a connection, and
 * the next request waited for ever.
 */
abstract class KeptAliveRules extends WebAppTest {

    private static final int ANSWER_WITHIN_MILLIS = 10_000;
    private static final int ROUNDS = 20;

    @Test
    void answersTheRequestAfterTwoThatCameTogether() throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
            socket.setSoTimeout(ANSWER_WITHIN_MILLIS);
            var answers = new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII));
            for (int round = 0; round < ROUNDS; round++) {
                ask(socket, "/api/v1/later", "/api/v1/open/7");
                assertThat(status(answers)).contains(" 200");
                assertThat(status(answers)).contains(" 200");
                ask(socket, "/api/v1/open/7");
                assertThat(status(answers)).contains(" 200");
            }
        }
    }

    private static void ask(Socket socket, String... paths) throws IOException {
        String requests = Stream.of(paths)
                .map(path -> "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n")
                .collect(joining());
        socket.getOutputStream().write(requests.getBytes(US_ASCII));
    }

    /** The next status line; what is left of the answer before is passed over. */
    private static String status(BufferedReader answers) throws IOException {
        String line = answers.readLine();
        while (line != null && !line.contains("HTTP/1.1 ")) {
            line = answers.readLine();
        }
        return String.valueOf(line);
    }
}
