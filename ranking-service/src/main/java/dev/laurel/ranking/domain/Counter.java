package dev.laurel.ranking.domain;

/** A counter of an article, with the name formulas and views use. */
public enum Counter {
    VIEWS("views", "阅读"),
    LIKES("likes", "点赞"),
    COMMENTS("comments", "评论"),
    COLLECTS("collects", "收藏");

    private final String name;
    private final String zh;

    Counter(String name, String zh) {
        this.name = name;
        this.zh = zh;
    }

    /** As written in formulas. */
    public String formulaName() {
        return name;
    }

    /** For people. */
    public Text label() {
        return new Text(zh, name);
    }
}
