package dev.laurel.acceptance.board;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A made-up contest that answers like the ranking service: enough arithmetic that its frames are consistent, and knobs
 * for every state that the board shows. Not safe for use by several threads.
 */
final class ContestOnPaper {

    static final String ID = "autumn-on-paper";
    private static final BigDecimal VIEW = new BigDecimal("0.01");
    private static final BigDecimal LIKE = new BigDecimal("0.2");
    private static final String[] SUBJECTS = {
        "浏览器渲染流水线里被忽略的三次回流",
        "用 TypeScript 给老项目补类型的一年",
        "从零实现一个响应式系统",
        "HTTP/2 推送为什么没有流行起来",
        "写给后端的 CSS 网格布局",
        "一次内存泄漏的完整排查：从堆快照到修复，再到怎样让它不再发生",
        "Kafka 分区再均衡的代价",
        "MongoDB 索引设计的取舍",
        "Flutter 列表滚动优化",
        "Webpack 5 before and after: what really changed",
        "Git 对象模型图解",
        "正则表达式的灾难性回溯"
    };

    private static final class Entry {
        final String id;
        final String title;
        final String author;
        int views;
        int likes;
        int comments;

        Entry(int n) {
            id = String.format("5d%06x%016x", 0x5a0000 + n * 977, n * 7919L);
            title = n == 3 ? "" : SUBJECTS[n % SUBJECTS.length] + (n < SUBJECTS.length ? "" : "（" + (n + 1) + "）");
            author = String.format("%012x", 0x9e3779b97f4aL * (n % 7 == 6 ? n - 3 : n + 1) & 0xffffffffffffL);
            views = n == 0 ? 182_431 : 9_800 * 12 / (n + 3) + (n * 37) % 53;
            likes = 460 / (n + 2) + n % 3;
            comments = 40 / (n + 1);
        }

        BigDecimal score() {
            return VIEW.multiply(BigDecimal.valueOf(views))
                    .add(LIKE.multiply(BigDecimal.valueOf(likes)))
                    .add(LIKE.multiply(BigDecimal.valueOf(comments)))
                    .setScale(4);
        }
    }

    private final List<Entry> entries = new ArrayList<>();
    String phase = "running";
    Object lag = 400;

    @Nullable
    Integer revision;

    Instant updatedAt = Instant.parse("2019-10-05T01:32:14Z");
    private long version = 1;

    ContestOnPaper(int size) {
        for (int n = 0; n < size; n++) {
            entries.add(new Entry(n));
        }
        if (size > 9) {
            entries.get(9).views = entries.get(8).views;
            entries.get(9).likes = entries.get(8).likes;
            entries.get(9).comments = entries.get(8).comments;
        }
    }

    /** Gives the entry at a rank so many more likes. */
    String like(int rank, int likes) {
        Entry entry = ranked().get(rank - 1);
        entry.likes += likes;
        version++;
        updatedAt = updatedAt.plusSeconds(7);
        return entry.id;
    }

    String articleAt(int rank) {
        return ranked().get(rank - 1).id;
    }

    private List<Entry> ranked() {
        List<Entry> ranked = new ArrayList<>(entries);
        ranked.sort(Comparator.comparing(Entry::score).reversed().thenComparing(entry -> entry.id));
        return ranked;
    }

    Map<String, @Nullable Object> view(int from, int limit) {
        Map<String, @Nullable Object> view = new LinkedHashMap<>(summary());
        view.put("eventTimeMark", "2019-10-05T01:30:00Z");
        view.put("lag", lag);
        view.put("version", version);
        view.put("formula", "views*0.01 + likes*0.2 + comments*0.2 + collects*0.3");
        view.put("unavailable", List.of("collects"));
        view.put(
                "awards",
                List.of(Map.of("awardId", "pioneer", "title", text("技术先锋奖", "Pioneer award"), "tiers", tiers())));
        List<Map<String, @Nullable Object>> rows = rows();
        int to = Math.min(rows.size(), from + limit);
        view.put("rows", rows.subList(Math.min(from, rows.size()), to));
        view.put("nextCursor", to < rows.size() ? Integer.toString(to + 1) : null);
        return view;
    }

    Map<String, @Nullable Object> summary() {
        Map<String, @Nullable Object> summary = new LinkedHashMap<>();
        summary.put("contestId", ID);
        summary.put("title", text("技术征文 · 秋季赛", "Autumn writing contest"));
        summary.put("phase", phase);
        summary.put("entries", entries.size());
        summary.put(
                "authors",
                entries.stream().map(entry -> entry.author).distinct().count());
        summary.put("submissionStart", "2019-08-16T16:00:00Z");
        summary.put("submissionEnd", "2019-10-31T16:00:00Z");
        summary.put("cutOff", "2019-11-15T16:00:00Z");
        summary.put("timeZone", "Asia/Shanghai");
        summary.put("updatedAt", updatedAt.toString());
        summary.put("revision", revision);
        return summary;
    }

    private static Map<String, Object> text(String zh, String en) {
        return Map.of("zh", zh, "en", en);
    }

    private static List<Map<String, Object>> tiers() {
        return List.of(
                tier(1, 1, "TOP1", "头戴式降噪耳机", "Noise-cancelling headphones"),
                tier(2, 2, "TOP2", "机械键盘", "Mechanical keyboard"),
                tier(3, 3, "TOP3", "空气炸锅", "Air fryer"),
                tier(4, 10, "TOP4–10", "煮蛋器", "Egg cooker"),
                tier(11, 30, "TOP11–30", "帆布包", "Canvas bag"));
    }

    private static Map<String, Object> tier(int from, int through, String title, String zh, String en) {
        return Map.of("from", from, "through", through, "title", text(title, title), "prize", text(zh, en));
    }

    private static int tierOf(int place) {
        return place <= 3 ? place - 1 : place <= 10 ? 3 : 4;
    }

    List<Map<String, @Nullable Object>> rows() {
        List<Entry> ranked = ranked();
        Set<String> holders = new HashSet<>();
        List<Entry> places = ranked.stream()
                .filter(entry -> holders.add(entry.author))
                .limit(30)
                .toList();
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (int i = 0; i < ranked.size(); i++) {
            Entry entry = ranked.get(i);
            int place = places.indexOf(entry) + 1;
            Map<String, @Nullable Object> row = facts(entry, i + 1);
            row.put(
                    "gapToAbove",
                    i == 0
                            ? null
                            : ranked.get(i - 1).score().subtract(entry.score()).toPlainString());
            row.put("zone", place == 0 ? null : zone(place));
            row.put("gapToNextTier", gapToNextTier(entry, place, places));
            rows.add(row);
        }
        return rows;
    }

    private static @Nullable String gapToNextTier(Entry entry, int place, List<Entry> places) {
        int[] last = {1, 2, 3, 10, 30};
        int tier = place == 0 ? last.length : tierOf(place);
        boolean keptOut = place == 0 && places.stream().anyMatch(holder -> holder.author.equals(entry.author));
        if (tier == 0 || keptOut || places.size() < last[tier - 1]) {
            return null;
        }
        return places.get(last[tier - 1] - 1).score().subtract(entry.score()).toPlainString();
    }

    private static Map<String, Object> zone(int place) {
        Map<String, Object> tier = tiers().get(tierOf(place));
        return Map.of("awardId", "pioneer", "place", place, "tier", tier.get("title"), "prize", tier.get("prize"));
    }

    private static Map<String, @Nullable Object> facts(Entry entry, int rank) {
        Map<String, @Nullable Object> counters = new LinkedHashMap<>();
        counters.put("views", entry.views);
        counters.put("likes", entry.likes);
        counters.put("comments", entry.comments);
        counters.put("collects", null);
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("rank", rank);
        row.put("articleId", entry.id);
        row.put("title", entry.title);
        row.put("url", "https://example.org/post/" + entry.id);
        row.put("authorId", entry.author);
        row.put("publishedAt", "2019-09-0" + (rank % 9 + 1) + "T02:11:00Z");
        row.put("counters", counters);
        row.put("score", entry.score().toPlainString());
        return row;
    }

    /** The explanation of one entry, or null if it takes no part. */
    @Nullable
    Map<String, @Nullable Object> explanation(String articleId) {
        Map<String, @Nullable Object> row = rows().stream()
                .filter(candidate -> articleId.equals(candidate.get("articleId")))
                .findFirst()
                .orElse(null);
        Entry entry = entries.stream()
                .filter(one -> one.id.equals(articleId))
                .findFirst()
                .orElse(null);
        if (row == null || entry == null) {
            return null;
        }
        Map<String, @Nullable Object> explanation = new LinkedHashMap<>(row);
        explanation.put(
                "terms",
                List.of(
                        term("views", entry.views, "0.01"),
                        term("likes", entry.likes, "0.2"),
                        term("comments", entry.comments, "0.2"),
                        term("collects", null, "0.3")));
        explanation.put("constant", "0");
        int rank = (int) requireNonNull(row.get("rank"));
        explanation.put("above", rank == 1 ? null : above(rows().get(rank - 2), row.get("gapToAbove")));
        explanation.put("awards", List.of(standing(row)));
        return explanation;
    }

    private static Map<String, @Nullable Object> above(Map<String, @Nullable Object> row, @Nullable Object gap) {
        Map<String, @Nullable Object> above = new LinkedHashMap<>();
        above.put("rank", row.get("rank"));
        above.put("articleId", row.get("articleId"));
        above.put("title", row.get("title"));
        above.put("gap", gap);
        above.put("text", text("同分，对方发布更早而在前", "equal score, the other one was published earlier"));
        return above;
    }

    private static Map<String, @Nullable Object> standing(Map<String, @Nullable Object> row) {
        Map<String, @Nullable Object> standing = new LinkedHashMap<>();
        standing.put("awardId", "pioneer");
        standing.put("title", text("技术先锋奖", "Pioneer award"));
        if (row.get("zone") instanceof Map<?, ?> zone) {
            standing.put("place", zone.get("place"));
            standing.put("tier", zone.get("tier"));
            standing.put("prize", zone.get("prize"));
            standing.put("gift", true);
        }
        standing.put("reason", text("得分与名次决定。", "By score and rank."));
        return standing;
    }

    private static Map<String, @Nullable Object> term(String counter, @Nullable Integer value, String weight) {
        Map<String, @Nullable Object> term = new LinkedHashMap<>();
        term.put("counter", counter);
        term.put("value", value);
        term.put("weight", weight);
        term.put(
                "product",
                new BigDecimal(weight)
                        .multiply(BigDecimal.valueOf(value == null ? 0 : value))
                        .toPlainString());
        return term;
    }

    /** The published result. */
    Map<String, @Nullable Object> result() {
        List<Map<String, @Nullable Object>> places = new ArrayList<>();
        for (Map<String, @Nullable Object> row : rows()) {
            if (row.get("zone") instanceof Map<?, ?> zone) {
                Map<String, @Nullable Object> place = new LinkedHashMap<>();
                place.put("place", zone.get("place"));
                place.put("rank", row.get("rank"));
                place.put("tier", zone.get("tier"));
                place.put("prize", zone.get("prize"));
                place.put("gift", true);
                place.put("articleId", row.get("articleId"));
                place.put("articleTitle", row.get("title"));
                place.put("authorId", row.get("authorId"));
                place.put("score", new BigDecimal(String.valueOf(row.get("score"))));
                place.put(
                        "reason",
                        text(
                                "得分 " + row.get("score") + "，排名第 " + row.get("rank") + "，获第 " + zone.get("place")
                                        + " 名。",
                                "Score " + row.get("score") + ", rank " + row.get("rank") + ": place "
                                        + zone.get("place") + "."));
                places.add(place);
            }
        }
        Map<String, @Nullable Object> result = new LinkedHashMap<>();
        result.put("contestId", ID);
        result.put("revision", revision);
        result.put("digest", "sha256:9f2c41d07be35a8834c6f6d1be0b3a5d5f8b2f1dd3d4a0c7f2a1b8a9f0e4c7d1");
        result.put("publishedAt", "2019-11-20T02:00:00Z");
        result.put("reason", "评审与复核完成。");
        result.put("entries", entries.size());
        result.put(
                "awards",
                List.of(Map.of("awardId", "pioneer", "title", text("技术先锋奖", "Pioneer award"), "places", places)));
        return result;
    }
}
