package dev.laurel.benchmarks.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TallyTest {

    @Test
    void hasOneDigestWhateverTheOrder() {
        var one = new Tally();
        one.add("a", "likes", 1);
        one.set("b", "views", 9);
        var other = new Tally();
        other.set("b", "views", 9);
        other.add("a", "likes", 2);
        other.add("a", "likes", -1);

        assertThat(one.digest()).isEqualTo(other.digest());
    }

    @Test
    void passesOverArticlesWithoutAnyCount() {
        var tally = new Tally();
        String empty = tally.digest();

        tally.add("a", "likes", 1);
        tally.add("a", "likes", -1);

        assertThat(tally.digest()).isEqualTo(empty);
    }

    @Test
    void noticesThatOneCountIsOffByOne() {
        var one = new Tally();
        one.add("a", "likes", 2);
        var other = new Tally();
        other.add("a", "likes", 3);

        assertThat(one.digest()).isNotEqualTo(other.digest());
    }

    @Test
    void tellsTheCountersApart() {
        var one = new Tally();
        one.add("a", "likes", 1);
        var other = new Tally();
        other.add("a", "collects", 1);

        assertThat(one.digest()).isNotEqualTo(other.digest());
    }
}
