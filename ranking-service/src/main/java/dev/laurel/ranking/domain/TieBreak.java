package dev.laurel.ranking.domain;

/** What decides between entries with equal scores. */
public enum TieBreak {
    EARLIER_PUBLICATION("发布更早", "it was published earlier"),
    MORE_VIEWS("阅读更多", "it has more views"),
    MORE_LIKES("点赞更多", "it has more likes"),
    MORE_COMMENTS("评论更多", "it has more comments"),
    MORE_COLLECTS("收藏更多", "it has more collects"),
    /** Only where the award engine decides. */
    MORE_JURY("评审分更高", "its jury score is higher"),
    /** Only where the award engine decides. */
    MORE_SCORE("另一项得分更高", "another score of it is higher"),
    /** By code points; no two articles share an id, so this one always decides. */
    ARTICLE_ID("文章编号更小", "its article id is lower");

    private final String zh;
    private final String en;

    TieBreak(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** Why the one ahead is ahead. */
    public Text because() {
        return new Text(zh, en);
    }

    /** Negative if {@code left} is ahead by this rule alone. */
    int compare(RankedEntry left, RankedEntry right) {
        return switch (this) {
            case EARLIER_PUBLICATION -> left.publishedAt().compareTo(right.publishedAt());
            case MORE_VIEWS -> more(Counter.VIEWS, left, right);
            case MORE_LIKES -> more(Counter.LIKES, left, right);
            case MORE_COMMENTS -> more(Counter.COMMENTS, left, right);
            case MORE_COLLECTS -> more(Counter.COLLECTS, left, right);
            case MORE_JURY, MORE_SCORE -> 0;
            case ARTICLE_ID -> CodePointOrder.INSTANCE.compare(left.articleId(), right.articleId());
        };
    }

    private static int more(Counter counter, RankedEntry left, RankedEntry right) {
        return Long.compare(right.counts().of(counter), left.counts().of(counter));
    }
}
