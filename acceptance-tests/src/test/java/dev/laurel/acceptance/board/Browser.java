package dev.laurel.acceptance.board;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A headless Chromium with a profile of its own. */
final class Browser implements AutoCloseable {

    private static final List<String> BROWSERS =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");
    private static final List<String> DRIVERS =
            List.of("/usr/bin/chromedriver", "/usr/lib/chromium-browser/chromedriver");

    private final ChromeDriver driver;
    private final Path profile;

    private Browser(ChromeDriver driver, Path profile) {
        this.driver = driver;
        this.profile = profile;
    }

    /** Whether this machine has Chromium and its driver. */
    static boolean isPresent() {
        return first(BROWSERS) != null && first(DRIVERS) != null;
    }

    private static @Nullable String first(List<String> paths) {
        return paths.stream()
                .filter(path -> Files.isExecutable(Path.of(path)))
                .findFirst()
                .orElse(null);
    }

    static Browser open() throws IOException {
        Path profile = Files.createTempDirectory("laurel-browser");
        ChromeOptions options = new ChromeOptions();
        options.setBinary(requireNonNull(first(BROWSERS)));
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-background-networking",
                "--hide-scrollbars",
                "--lang=zh-CN",
                "--user-data-dir=" + profile);
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(Path.of(requireNonNull(first(DRIVERS))).toFile())
                .usingAnyFreePort()
                .build();
        return new Browser(new ChromeDriver(service, options), profile);
    }

    void go(String url) {
        driver.get(url);
    }

    String url() {
        return requireNonNull(driver.getCurrentUrl());
    }

    /** Device-independent pixels, narrower than a window can be. */
    void size(int width, int height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
    }

    void prefer(String scheme, boolean reducedMotion) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "features",
                        List.of(
                                Map.of("name", "prefers-color-scheme", "value", scheme),
                                Map.of(
                                        "name",
                                        "prefers-reduced-motion",
                                        "value",
                                        reducedMotion ? "reduce" : "no-preference"))));
    }

    WebElement find(String selector) {
        return driver.findElement(By.cssSelector(selector));
    }

    List<WebElement> all(String selector) {
        return driver.findElements(By.cssSelector(selector));
    }

    /** Text of the first match, as laid out; empty if there is none. */
    String text(String selector) {
        Object text = script(
                "const found = document.querySelector(arguments[0]); return found ? found.innerText : ''", selector);
        return String.valueOf(text);
    }

    /** Texts of all matches. */
    List<String> texts(String selector) {
        Object texts =
                script("return [...document.querySelectorAll(arguments[0])].map((one) => one.innerText)", selector);
        return ((List<?>) requireNonNull(texts)).stream().map(String::valueOf).toList();
    }

    void press(CharSequence... keys) {
        driver.switchTo().activeElement().sendKeys(keys);
    }

    void escape() {
        press(Keys.ESCAPE);
    }

    @Nullable
    Object script(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    @Nullable
    Object asyncScript(String script, Object... arguments) {
        return driver.executeAsyncScript(script, arguments);
    }

    /** Pixels by which the page is wider than the window. */
    long overflow() {
        Object by = script("return document.documentElement.scrollWidth - document.documentElement.clientWidth");
        return ((Number) requireNonNull(by)).longValue();
    }

    /** Texts with less contrast than 4.5:1 (3:1 for large ones), as axe-core sees them. */
    List<String> tooFaint(String axe) {
        driver.executeScript(axe);
        Object found = driver.executeAsyncScript("const done = arguments[arguments.length - 1];"
                + "axe.run({runOnly: ['color-contrast']}).then((result) => done(result.violations"
                + ".flatMap((violation) => violation.nodes.map((node) => node.html + ' ' + node.failureSummary))))");
        return ((List<?>) requireNonNull(found)).stream().map(String::valueOf).toList();
    }

    /** The fonts that the text of the first match is really drawn with. */
    List<String> fontsOf(String selector) {
        driver.executeCdpCommand("DOM.enable", Map.of());
        driver.executeCdpCommand("CSS.enable", Map.of());
        Map<?, ?> root = (Map<?, ?>) requireNonNull(
                driver.executeCdpCommand("DOM.getDocument", Map.of()).get("root"));
        Object node = driver.executeCdpCommand(
                        "DOM.querySelector", Map.of("nodeId", requireNonNull(root.get("nodeId")), "selector", selector))
                .get("nodeId");
        Object fonts = driver.executeCdpCommand("CSS.getPlatformFontsForNode", Map.of("nodeId", requireNonNull(node)))
                .get("fonts");
        return ((List<?>) requireNonNull(fonts))
                .stream()
                        .map(font -> String.valueOf(((Map<?, ?>) font).get("familyName")))
                        .toList();
    }

    /** Whether a match is laid out within the width of the window. */
    boolean isSeen(String selector) {
        return Boolean.TRUE.equals(driver.executeScript(
                "return [...document.querySelectorAll(arguments[0])].some((one) => {"
                        + " const box = one.getBoundingClientRect();"
                        + " return box.width > 0 && box.height > 0 && box.left >= 0 && box.right <= innerWidth + 1; })",
                selector));
    }

    /** What the console complained about since the last call: errors, and everything about the security policy. */
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .map(entry -> entry.getMessage())
                .toList();
    }

    void screenshot(Path file) throws IOException {
        Files.createDirectories(requireNonNull(file.getParent()));
        Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
    }

    void waitUntil(String what, java.util.concurrent.Callable<Boolean> condition) {
        Awaitility.await(what)
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(50))
                .ignoreExceptions()
                .until(condition);
    }

    @Override
    public void close() throws IOException {
        driver.quit();
        try (Stream<Path> files = Files.walk(profile)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
