package dev.laurel.acceptance.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;

/** The board in a real browser, against a service on paper whose streams can be cut. */
@Tag("browser")
class BoardBrowserTest {

    private static final String BOARD = "/c/" + ContestOnPaper.ID;
    private static final String AXE = BoardFiles.textResource("axe.min.js");

    private static StubRankingService service;
    private static Browser browser;

    private ContestOnPaper contest = new ContestOnPaper(0);

    @BeforeAll
    static void openBrowser() throws IOException {
        assumeTrue(
                Browser.isPresent(),
                "Chromium is not installed: apt-get install chromium chromium-driver fonts-noto-cjk");
        service = StubRankingService.start(BoardPolicy.value());
        browser = Browser.open();
    }

    @AfterAll
    static void closeBrowser() throws IOException {
        if (browser != null) {
            browser.close();
        }
        if (service != null) {
            service.close();
        }
    }

    @BeforeEach
    void aRunningContest() {
        contest = new ContestOnPaper(224);
        browser.size(1440, 900);
        browser.prefer("light", false);
        browser.go(service.url("/board/mark.svg"));
        browser.script("localStorage.clear(); sessionStorage.clear()");
        service.release();
        service.fail();
        service.recover();
        service.receivers = "UP";
        service.contest = contest;
        browser.complaints();
    }

    @AfterEach
    void nothingWasComplainedAbout() {
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void listsContestsAndOpensOne() {
        open("/?lang=zh", ".contest a");

        browser.find(".contest a").click();

        browser.waitUntil("board", () -> browser.all(".row").size() == 100);
        assertThat(browser.url()).contains(BOARD);
        assertThat(browser.text("h1")).isEqualTo("技术征文 · 秋季赛");
        assertThat(browser.text(".chip")).contains("进行中");
        assertThat(browser.text(".facts")).contains("224").contains("2019-11-15 24:00（北京时间）");
    }

    @Test
    void showsWhatChangesWithoutReloading() {
        open(BOARD + "?lang=zh", ".row");
        browser.waitUntil("stream", () -> service.openStreams() == 1);
        browser.script("window.notReloaded = true");

        String climber = contest.like(5, 800);
        service.sendFrame();

        browser.waitUntil("second place", () -> climber.equals(keyOfRow(2)));
        assertThat(browser.text("tr[data-key='" + climber + "'] .move")).contains("▲ 3");
        assertThat(browser.script("return window.notReloaded")).isEqualTo(true);
    }

    @Test
    void movesOnlyTheRowsThatMoved() {
        open(BOARD + "?lang=zh", ".row");
        browser.waitUntil("stream", () -> service.openStreams() == 1);
        watchMoves();

        String climber = contest.like(5, 160);
        service.sendFrame();

        browser.waitUntil("fourth place", () -> climber.equals(keyOfRow(4)));
        browser.waitUntil("moves", () -> !moved().isEmpty());
        assertThat(moved()).containsExactlyInAnyOrder(keyOfRow(4), keyOfRow(5));
    }

    @Test
    void movesNothingForThoseWhoPreferLessMotion() {
        browser.prefer("light", true);
        open(BOARD + "?lang=zh", ".row");
        browser.waitUntil("stream", () -> service.openStreams() == 1);
        watchMoves();

        String climber = contest.like(5, 800);
        service.sendFrame();

        browser.waitUntil("second place", () -> climber.equals(keyOfRow(2)));
        assertThat(moved()).isEmpty();
    }

    @Test
    void drawsAtMostOneFrameASecond() {
        open(BOARD + "?lang=zh", ".row");
        browser.waitUntil("stream", () -> service.openStreams() == 1);
        browser.script("window.scores = new Set();"
                + "new MutationObserver(() => window.scores.add(document.querySelector('td.score').innerText))"
                + ".observe(document.querySelector('tbody'), {subtree: true, childList: true, characterData: true})");

        for (int i = 0; i < 40; i++) {
            contest.like(1, 1);
            service.sendFrame();
        }

        browser.waitUntil("newest", () -> browser.text("td.score").equals("1,886.31"));
        assertThat((Long) browser.script("return window.scores.size")).isLessThanOrEqualTo(3);
    }

    @Test
    void keepsTheNumbersWhileTheConnectionIsLostAndRecovers() {
        open(BOARD + "?lang=zh", ".row");
        waitForConnection("live");
        String leader = browser.text("td.score");

        service.fail();

        waitForConnection("reconnecting");
        assertThat(browser.text(".banner")).contains("连接中断，显示 09:32:14 的数据");
        assertThat(browser.text("td.score")).isEqualTo(leader);
        contest.like(1, 5);

        service.recover();

        waitForConnection("live");
        browser.waitUntil("newer score", () -> !browser.text("td.score").equals(leader));
        assertThat(browser.all(".banner")).isEmpty();
        assertThat(browser.complaints()).allMatch(line -> line.contains("standings/stream"));
    }

    @Test
    void saysWhenCountingIsBehind() {
        contest.lag = 125_000;

        open(BOARD + "?lang=zh", ".row");

        assertThat(browser.text(".banner-behind")).contains("统计延迟 2 分钟");
    }

    @Test
    void saysThatMessagesOutsideWaitWhileAReceiverIsAway() {
        service.receivers = "DEGRADED";

        open(BOARD + "?lang=zh", ".row");

        browser.waitUntil("badge", () -> !browser.all(".banner-degraded").isEmpty());
        assertThat(browser.text(".banner-degraded")).contains("降级运行").contains("站内消息与榜单不受影响");
        open(BOARD + "?lang=en", ".row");
        browser.waitUntil("badge", () -> !browser.all(".banner-degraded").isEmpty());
        assertThat(browser.text(".banner-degraded")).contains("Degraded").contains("the inbox and the board");
    }

    @Test
    void saysNothingOfReceiversThatAreWell() {
        open(BOARD + "?lang=zh", ".row");
        browser.waitUntil("stream", () -> service.openStreams() == 1);

        assertThat(browser.all(".banner-degraded")).isEmpty();
    }

    @Test
    void saysWhatPlacesWinAndWhatTheyLack() {
        open(BOARD + "?lang=zh", ".row");

        assertThat(browser.texts(".zone")).anySatisfy(line -> assertThat(line)
                .contains("TOP4–10")
                .contains("（暂列）")
                .contains("煮蛋器")
                .contains("进入 TOP3 还差 44.96 分"));
        assertThat(browser.text(".kept-out")).isEqualTo("同一作者已有更高名次");
        assertThat(browser.texts("td.gap")).contains("–", "−67.76", "同分");
        assertThat(browser.find(".row td.counter:nth-of-type(5)").getText()).isEqualTo("–");
    }

    @Test
    void explainsARankBesideTheBoard() {
        open(BOARD + "?lang=zh", ".row");

        browser.all(".row").get(4).click();

        browser.waitUntil("terms", () -> !browser.all(".terms tbody tr").isEmpty());
        assertThat(browser.url()).contains("row=" + contest.articleAt(5));
        assertThat(browser.text("#drawer"))
                .contains("第 5 名")
                .contains("TOP4–10")
                .contains("追平相当于再得 156 个赞");
        assertThat(browser.texts(".terms tr").get(1).replaceAll("\\s+", " ")).contains("阅读 16,842 × 0.01 = 168.42");

        browser.escape();

        browser.waitUntil("closed", () -> browser.all("#drawer").isEmpty());
        assertThat(browser.url()).doesNotContain("row=");
    }

    @Test
    void opensALinkToARowThatIsNotOnTheFirstPage() {
        String article = contest.articleAt(180);

        open(BOARD + "?lang=en&row=" + article, ".terms tbody tr");

        browser.waitUntil("row", () -> !browser.all("tr.selected").isEmpty());
        assertThat(browser.text("#drawer")).contains("Rank 180");
    }

    @Test
    void walksTheBoardByKeys() {
        open(BOARD + "?lang=zh", ".row");

        browser.press("j");
        browser.press("j");
        browser.press("j");
        browser.press("k");
        browser.press(Keys.ENTER);

        browser.waitUntil("drawer", () -> !browser.all("#drawer").isEmpty());
        assertThat(browser.url()).contains("row=" + contest.articleAt(2));

        browser.escape();
        browser.press("?");

        browser.waitUntil("help", () -> !browser.all("dialog[open]").isEmpty());
    }

    @Test
    void findsArticlesOnEveryPage() {
        open(BOARD + "?lang=zh", ".row");

        browser.press("/");
        browser.press("正则");

        browser.waitUntil("matches", () -> browser.text(".search-count").equals("18 / 224"));
        assertThat(browser.url()).contains("q=%E6%AD%A3%E5%88%99");
        assertThat(browser.texts(".article-title")).hasSize(18).allMatch(title -> title.contains("正则"));
    }

    @Test
    void goesToARankThatIsNotLoadedYet() {
        open(BOARD + "?lang=zh", ".row");

        browser.find("#jump").sendKeys("150", Keys.ENTER);

        browser.waitUntil("row 150", () -> contest.articleAt(150)
                .equals(browser.script("return document.activeElement.closest('tr')?.dataset.key")));
    }

    @Test
    void speaksBothLanguagesAndRemembersTheChoice() {
        open(BOARD + "?lang=zh", ".row");

        browser.all(".segment").get(1).click();

        browser.waitUntil("English", () -> browser.text("h1").equals("Autumn writing contest"));
        assertThat(browser.url()).contains("lang=en");
        assertThat(browser.script("return document.documentElement.lang")).isEqualTo("en");

        open(BOARD, ".row");

        assertThat(browser.text("h1")).isEqualTo("Autumn writing contest");
    }

    @Test
    void switchesToDarkAndRemembersIt() {
        open(BOARD + "?lang=zh", ".row");
        assertThat(background()).isEqualTo("rgb(247, 247, 245)");

        browser.press("t");

        browser.waitUntil("dark", () -> background().equals("rgb(15, 18, 22)"));
        open(BOARD, ".row");
        assertThat(background()).isEqualTo("rgb(15, 18, 22)");
    }

    @Test
    void showsThePublishedResultAndEndsTheStream() {
        contest.phase = "published";
        contest.revision = 2;

        open(BOARD + "?lang=zh", ".winner");

        assertThat(browser.text(".chip")).contains("最终结果 修订 2");
        assertThat(browser.text("#digest")).startsWith("sha256:9f2c");
        assertThat(browser.all(".winner")).hasSize(30);
        assertThat(browser.text(".winner")).contains("1,878.31");
        assertThat(service.openStreams()).isZero();

        browser.all(".tab").get(1).click();

        browser.waitUntil("standings", () -> browser.all(".row").size() == 100);
        assertThat(browser.text(".zone")).doesNotContain("暂列");

        browser.all(".row").get(4).click();

        browser.waitUntil("terms", () -> !browser.all(".terms tbody tr").isEmpty());
        assertThat(browser.text("#drawer")).contains("所获奖项").doesNotContain("追平");
    }

    @Test
    void showsTheShapeOfTheBoardWhileLoading() {
        service.hold();
        open(BOARD + "?lang=zh", ".bone-row");

        assertThat(browser.all(".bone-row")).hasSize(10);
        assertThat(browser.text("[role=status]")).isEqualTo("正在加载…");

        service.release();

        browser.waitUntil("rows", () -> browser.all(".row").size() == 100);
    }

    @Test
    void showsRulesAndPrizesBeforeTheStart() {
        contest.phase = "notStarted";

        open(BOARD + "?lang=zh", ".prizes");

        assertThat(browser.text(".prize-list"))
                .contains("TOP11–30")
                .contains("帆布包")
                .contains("20 名");
        assertThat(browser.all(".row")).isEmpty();
    }

    @Test
    void saysThatTheBoardIsFrozen() {
        contest.phase = "frozen";

        open(BOARD + "?lang=zh", ".row");

        assertThat(browser.text(".chip")).contains("❄").contains("已封榜");
        assertThat(browser.text(".banner-frozen")).contains("2019-11-15 24:00（北京时间）之后的互动不再计入");
        assertThat(browser.all(".countdown")).isEmpty();
    }

    @Test
    void tellsNewsPolitelyAndRarely() {
        open(BOARD + "?lang=zh", ".row");
        browser.waitUntil("stream", () -> service.openStreams() == 1);
        browser.waitUntil("leader", () -> browser.text("#status-line").contains("第一名"));
        browser.script(
                "window.told = []; new MutationObserver(() => window.told.push(1))"
                        + ".observe(document.querySelector('#status-line'), {subtree: true, childList: true, characterData: true})");

        for (int i = 0; i < 3; i++) {
            String leader = browser.text("td.score");
            contest.like(1, 5);
            service.sendFrame();
            browser.waitUntil("new score", () -> !browser.text("td.score").equals(leader));
        }

        assertThat(browser.script("return window.told.length")).isEqualTo(0L);
        assertThat(browser.all("table[aria-live], tbody[aria-live]")).isEmpty();
    }

    @Test
    void saysWhatFailedWithItsCodeAndRequestId() {
        service.fail();

        open(BOARD + "?lang=zh", ".failure");

        assertThat(browser.text("#error-reference")).isEqualTo("not-ready · 0191-stub-7f3a");
        service.recover();
        browser.waitUntil("recovery", () -> browser.all(".row").size() == 100);
        assertThat(browser.complaints()).allMatch(line -> line.contains("503"));
    }

    @ParameterizedTest
    @CsvSource({
        "zh, light, 390",
        "en, light, 390",
        "zh, dark, 390",
        "en, dark, 768",
        "zh, light, 1024",
        "en, light, 1440"
    })
    void fitsEveryWidthAndIsAccessible(String lang, String scheme, int width) {
        browser.prefer(scheme, true);
        browser.size(width, 900);
        for (String path : List.of(
                "/?lang=" + lang, BOARD + "?lang=" + lang, BOARD + "?lang=" + lang + "&row=" + contest.articleAt(5))) {
            open(path, path.contains("row=") ? ".terms" : ".contest, .row");
            assertThat(browser.overflow()).as("overflow of %s", path).isZero();
            assertThat(violations()).as("axe on %s", path).isEmpty();
        }
        contest.phase = "published";
        contest.revision = 1;
        open(BOARD + "?lang=" + lang, ".winner");
        assertThat(browser.overflow()).as("overflow of the result").isZero();
        assertThat(violations()).as("axe on the result").isEmpty();
    }

    @Test
    void showsRankTitleAndScoreOnAPhone() {
        browser.size(390, 844);

        open(BOARD + "?lang=zh", ".row");

        assertThat(browser.texts("thead th")).containsExactly("名次", "文章", "得分");
        Number title = (Number) browser.script("return document.querySelector('.article-title').offsetWidth");
        assertThat(title).isNotNull();
        assertThat(title.intValue()).isGreaterThan(120);
    }

    private static void open(String path, String ready) {
        browser.go(service.url(path));
        browser.waitUntil(path, () -> !browser.all(ready).isEmpty());
    }

    private static void waitForConnection(String state) {
        browser.waitUntil(state, () -> !browser.all("#live-mark[data-connection=" + state + "]")
                .isEmpty());
    }

    private static String keyOfRow(int rank) {
        return String.valueOf(
                browser.script("return document.querySelectorAll('.row')[arguments[0]].dataset.key", rank - 1));
    }

    private static String background() {
        return String.valueOf(browser.script("return getComputedStyle(document.body).backgroundColor"));
    }

    private static void watchMoves() {
        browser.script("window.moved = new Set(); const animate = Element.prototype.animate;"
                + "Element.prototype.animate = function (...how) {"
                + " window.moved.add(this.dataset.key); return animate.apply(this, how); }");
    }

    private static List<String> moved() {
        Object moved = browser.script("return [...window.moved]");
        return moved instanceof List<?> keys
                ? keys.stream().map(String::valueOf).toList()
                : List.of();
    }

    private static List<String> violations() {
        browser.script(AXE);
        Object found = browser.asyncScript(
                "const done = arguments[arguments.length - 1]; axe.run().then((result) => done(result.violations.map("
                        + "(one) => one.id + ': ' + one.nodes.slice(0, 3).map((node) => node.target + ' ' + node.failureSummary).join(' | '))))");
        return found instanceof List<?> violations
                ? violations.stream().map(String::valueOf).toList()
                : List.of(String.valueOf(found), Map.of().toString());
    }
}
