package dev.laurel.localstack.demo;

import dev.laurel.contracts.ContractJson;
import dev.laurel.localstack.launch.Console;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Shows the published standings and awards to people, and writes them down for programs. */
final class DemoReport {

    private static final String ROW = "%4s  %-24s  %7s  %6s  %8s  %8s  %9s";

    private final Console console;
    private final String url;
    private final Api api;

    DemoReport(Console console, String rankingUrl, String contest, Api api) {
        this.console = console;
        this.url = rankingUrl + "/api/v1/contests/" + contest + "/results/";
        this.api = api;
    }

    /** All rows of a published revision. */
    List<JsonNode> standings(int revision) {
        List<JsonNode> rows = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = api.get(url + revision + "/standings?limit=100" + cursor);
            page.path("rows").forEach(rows::add);
            String next = page.path("nextCursor").asString("");
            cursor = next.isEmpty() ? "" : "&cursor=" + next;
        } while (!cursor.isEmpty());
        return rows;
    }

    void print(List<JsonNode> standings, JsonNode results, int rows) {
        console.say("");
        console.say(ROW.formatted("rank", "article", "views", "likes", "comments", "collects", "score"));
        standings.stream().limit(rows).map(DemoReport::row).forEach(console::say);
        if (standings.size() > rows) {
            console.say("   … %d more; --rows %d shows all".formatted(standings.size() - rows, standings.size()));
        }
        for (JsonNode award : results.path("awards")) {
            console.say("");
            console.say(award.path("title").path("zh").asString() + " / "
                    + award.path("title").path("en").asString());
            for (JsonNode place : award.path("places")) {
                console.say("%4s  %-10s  rank %3s  %-24s  author %s  %9s"
                        .formatted(
                                place.path("place").asInt(),
                                place.path("tier").path("en").asString(),
                                place.path("rank").asInt(),
                                place.path("articleId").asString(),
                                place.path("authorId").asString(),
                                twoDecimals(place.path("score"))));
            }
        }
    }

    /** Says in both languages why the first prize went where it went, as the result has it. */
    void explainFirstPrize(JsonNode results) {
        JsonNode award = results.path("awards").path(0);
        JsonNode first = award.path("places").path(0);
        if (first.isMissingNode()) {
            first = award.path("details").path("winners").path(0);
        }
        if (!first.isMissingNode()) {
            console.say("");
            for (String language : List.of("zh", "en")) {
                console.say(award.path("title").path(language).asString() + " 1: "
                        + first.path("reason").path(language).asString());
            }
        }
    }

    /** {@code {contestId, revision, facts, standings, awards}}. */
    void write(Path file, List<JsonNode> standings, JsonNode results, long facts) {
        ObjectNode outcome = ContractJson.mapper().createObjectNode();
        outcome.set("contestId", results.path("contestId"));
        outcome.set("revision", results.path("revision"));
        outcome.put("facts", facts);
        outcome.putArray("standings").addAll(standings);
        outcome.set("awards", results.path("awards"));
        try {
            Files.writeString(file, outcome.toPrettyString());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
    }

    private static String row(JsonNode row) {
        JsonNode counters = row.path("counters");
        return ROW.formatted(
                row.path("rank").asInt(),
                row.path("articleId").asString(),
                counter(counters, "views"),
                counter(counters, "likes"),
                counter(counters, "comments"),
                counter(counters, "collects"),
                twoDecimals(row.path("score")));
    }

    private static String counter(JsonNode counters, String name) {
        JsonNode value = counters.path(name);
        return value.isNumber() ? "%,d".formatted(value.asLong()) : "–";
    }

    private static String twoDecimals(JsonNode score) {
        return new BigDecimal(score.asString())
                .setScale(2, RoundingMode.HALF_EVEN)
                .toPlainString();
    }
}
