package dev.laurel.acceptance.board;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Takes pictures of the board in every state, both languages, both themes and three widths, for people to look at:
 * {@code mvn -Pbrowser test -pl acceptance-tests -am -Dtest=BoardScreensTest}.
 */
final class BoardScreens {

    private final Browser browser;
    private final StubRankingService service;
    private final Path folder;

    BoardScreens(Browser browser, StubRankingService service, Path folder) {
        this.browser = browser;
        this.service = service;
        this.folder = folder;
    }

    /** Only for working on the pages: the files are read from the source tree at every run. */
    public static void main(String[] arguments) throws IOException {
        try (StubRankingService service = StubRankingService.start(BoardPolicy.value());
                Browser browser = Browser.open()) {
            new BoardScreens(browser, service, Path.of(arguments[0])).takeAll();
            browser.complaints().forEach(System.out::println);
        }
    }

    void takeAll() throws IOException {
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
        for (int width : new int[] {390, 1440}) {
            browser.size(width, width < 600 ? 844 : 900);
            browser.go(service.url(path));
            browser.waitUntil(name, () -> !browser.all(ready).isEmpty());
            browser.screenshot(folder.resolve(name + "-" + width + ".png"));
            if (browser.overflow() > 0) {
                System.out.println("overflow " + browser.overflow() + " " + name + " " + width);
            }
        }
    }
}
