package dev.laurel.acceptance.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Takes pictures of the board in every state, both languages, both themes and two widths, for people to look at, and
 * holds against each what can be held without eyes. They are in {@code acceptance-tests/target/screens}, or where
 * {@code -Dlaurel.screens} says: {@code mvn -Pbrowser test -pl acceptance-tests -am -Dtest=BoardScreensTest}.
 */
@Tag("browser")
class BoardScreensTest {

    private static final int[] WIDTHS = {390, 1440};

    private static final String AXE = BoardFiles.textResource("axe.min.js");
    /** Any text of a page in Chinese; Latin letters come from the fonts before it in the stack. */
    private static final String CHINESE = "main h1, main h2";

    private final Path folder = Path.of(System.getProperty("laurel.screens", "target/screens"));
    private StubRankingService service;
    private Browser browser;

    @BeforeEach
    void open() throws IOException {
        assumeTrue(
                Browser.isPresent(),
                "Chromium is not installed: apt-get install chromium chromium-driver fonts-noto-cjk");
        service = StubRankingService.start(BoardPolicy.value());
        browser = Browser.open();
    }

    @AfterEach
    void close() throws IOException {
        if (browser != null) {
            browser.close();
        }
        if (service != null) {
            service.close();
        }
    }

    @Test
    void takesEveryState() throws IOException {
        takeAll();
        assertThat(folder).isNotEmptyDirectory();
    }

    private void takeAll() throws IOException {
        for (String scheme : new String[] {"light", "dark"}) {
            browser.prefer(scheme, true);
            for (String lang : new String[] {"zh", "en"}) {
                takeStates(scheme, lang);
            }
        }
    }

    private void takeStates(String scheme, String lang) throws IOException {
        ContestOnPaper contest = new ContestOnPaper(224);
        service.contest = contest;
        String board = "/c/" + ContestOnPaper.ID + "?lang=" + lang;
        take(board, ".row", "running-" + lang + "-" + scheme);
        take(board + "&row=" + contest.articleAt(5), ".terms", "drawer-" + lang + "-" + scheme);
        take("/?lang=" + lang, ".contest", "list-" + lang + "-" + scheme);
        takeLoadingAndLost(board, lang + "-" + scheme);
        contest.phase = "frozen";
        take(board, ".row", "frozen-" + lang + "-" + scheme);
        contest.phase = "notStarted";
        take(board, ".prizes", "not-started-" + lang + "-" + scheme);
        contest.phase = "provisional";
        contest.lag = 125_000;
        take(board, ".row", "provisional-" + lang + "-" + scheme);
        contest.phase = "published";
        contest.revision = 1;
        take(board, ".winner", "published-" + lang + "-" + scheme);
        ContestOnPaper empty = new ContestOnPaper(0);
        service.contest = empty;
        take(board, ".blank", "empty-" + lang + "-" + scheme);
        service.contest = null;
        take("/?lang=" + lang, ".blank", "none-" + lang + "-" + scheme);
        take(board, ".failure", "failed-" + lang + "-" + scheme);
    }

    private void take(String path, String ready, String name) throws IOException {
        for (int width : WIDTHS) {
            browser.size(width, width < 600 ? 844 : 900);
            browser.go(service.url(path));
            browser.waitUntil(name, () -> !browser.all(ready).isEmpty());
            browser.screenshot(folder.resolve(name + "-" + width + ".png"));
            assertThat(browser.overflow()).as(name).isZero();
            assertThat(browser.tooFaint(AXE))
                    .as("contrast of %s at %s", name, width)
                    .isEmpty();
            if (path.startsWith("/c/") && ready.matches("\\.(row|terms|winner)")) {
                requireSignsOfState(name);
            }
            if (name.contains("-zh-")) {
                assertThat(browser.fontsOf(CHINESE)).as("font of %s", name).anyMatch(font -> font.contains("CJK"));
            }
        }
    }

    /** A phase in words and the moment of the numbers, on every page of a contest and at every width. */
    private void requireSignsOfState(String name) {
        assertThat(browser.isSeen(".chip")).as("phase of %s", name).isTrue();
        assertThat(browser.text(".chip")).as("phase of %s", name).containsPattern("\\p{L}");
        assertThat(browser.isSeen(".live-time, .seal-head"))
                .as("time of %s", name)
                .isTrue();
    }

    private void takeLoadingAndLost(String board, String name) throws IOException {
        for (int width : WIDTHS) {
            browser.size(width, width < 600 ? 844 : 900);
            service.hold();
            browser.go(service.url(board));
            browser.waitUntil("loading", () -> !browser.all(".bone-row").isEmpty());
            browser.screenshot(folder.resolve("loading-" + name + "-" + width + ".png"));
            service.release();
            browser.waitUntil("live", () -> !browser.all(".live-live").isEmpty());
            service.fail();
            browser.waitUntil("lost", () -> !browser.all(".banner-reconnecting").isEmpty());
            browser.screenshot(folder.resolve("lost-" + name + "-" + width + ".png"));
            service.recover();
        }
    }
}
