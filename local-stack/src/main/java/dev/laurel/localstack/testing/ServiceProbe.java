package dev.laurel.localstack.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Asks a running service what every service must answer alike, for the tests of each of them. */
public final class ServiceProbe {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String FOR_OPERATORS = "/actuator/prometheus";
    private static final List<String> SECURITY_HEADERS = List.of(
            "Content-Security-Policy",
            "X-Content-Type-Options",
            "X-Frame-Options",
            "Referrer-Policy",
            "Permissions-Policy");

    private final String url;
    private final ForgedTokens tokens;

    /**
     * Asks the service at {@code url}.
     *
     * @param url without a slash at its end
     * @param service its name, which is the audience of its tokens
     */
    public ServiceProbe(String url, String service) {
        this.url = url;
        this.tokens = new ForgedTokens(SharedStack.get().issuer(), service, "operator");
    }

    /** The status that an operator's good token gets. */
    public int withAGoodToken() {
        return get(FOR_OPERATORS, tokens.good()).statusCode();
    }

    /** The status that each forged token gets, by what is wrong with it. */
    public Map<String, Integer> withForgedTokens() {
        var statuses = new LinkedHashMap<String, Integer>();
        tokens.all()
                .forEach((wrong, token) ->
                        statuses.put(wrong, get(FOR_OPERATORS, token).statusCode()));
        return statuses;
    }

    /** The security headers that the answers at these paths lack, with and without a token. */
    public List<String> missingHeaders(String... paths) {
        var missing = new ArrayList<String>();
        for (String path : paths) {
            for (var answer : List.of(get(path, null), get(path, tokens.good()))) {
                SECURITY_HEADERS.stream()
                        .filter(name -> answer.headers().firstValue(name).isEmpty())
                        .forEach(name -> missing.add(path + " " + answer.statusCode() + " " + name));
            }
        }
        return missing;
    }

    private HttpResponse<Void> get(String path, @Nullable String token) {
        var request = HttpRequest.newBuilder(URI.create(url + path));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.discarding());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
