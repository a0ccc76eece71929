package org.ftpra.sample.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.logging.Level;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.TimeoutException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The page as its visitor uses it. */
final class Page {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration OFTEN = Duration.ofMillis(50);

    /** Drops a file of the page's own making on the drop zone: a browser gives scripts no other way to. */
    private static final String DROP =
            """
            const dropped = new DataTransfer();
            dropped.items.add(new File([arguments[1]], arguments[0], {type: 'text/plain'}));
            document.getElementById('drop').dispatchEvent(
                new DragEvent('drop', {dataTransfer: dropped, bubbles: true, cancelable: true}));
            """;

    private final ChromeDriver browser;
    private final Path screenshots;

    Page(ChromeDriver browser, Path screenshots) {
        this.browser = browser;
        this.screenshots = screenshots;
    }

    void open(URI address) {
        browser.get(address.toString());
        await(() -> browser.findElement(By.cssSelector("html[data-ready=true]")) != null);
    }

    void choose(String route) {
        browser.findElement(By.cssSelector("input[value=" + route + "] + span")).click();
    }

    void drop(String name, String content) {
        browser.executeScript(DROP, name, content);
    }

    void pick(Path file) {
        element("picker").sendKeys(file.toString());
    }

    void await(Supplier<Boolean> condition) {
        try {
            new WebDriverWait(browser, PATIENCE, OFTEN)
                    .ignoring(StaleElementReferenceException.class)
                    .until(driver -> condition.get());
        } catch (TimeoutException late) {
            photograph("late-" + System.currentTimeMillis());
            throw late;
        }
    }

    void awaitFile(String name) {
        await(() -> files().contains(name));
    }

    List<String> files() {
        return texts("#files-rows .name");
    }

    /** All at the same moment: the page may make its rows anew between two questions. */
    private List<String> texts(String selector) {
        Object found = browser.executeScript(
                "return [...document.querySelectorAll(arguments[0])].map(found => found.innerText)", selector);
        return ((List<?>) found)
                .stream().map(String::valueOf).map(String::strip).toList();
    }

    void awaitLast(String name, String channel) {
        await(() -> text("last-name").equals(name) && text("last-channel").equals(channel));
    }

    String text(String id) {
        return element(id).getText();
    }

    boolean shows(String id) {
        return element(id).isDisplayed();
    }

    boolean enabled(String id) {
        return element(id).isEnabled();
    }

    void click(String id) {
        element(id).click();
    }

    void clickFile(String name) {
        row(name).findElement(By.cssSelector("a")).click();
    }

    void clickDelete(String name) {
        row(name).findElement(By.cssSelector("button")).click();
    }

    /** Presses the button of this label in the only branch's row. */
    void decide(String label) {
        browser.findElement(By.cssSelector("#branches-rows button[aria-label^='" + label + " ']"))
                .click();
    }

    /** The labels of the buttons that may be pressed about the only branch. */
    List<String> mayDecide() {
        return texts("#branches-rows button:enabled");
    }

    /** What the browser's console has of the level SEVERE since it was last asked. */
    List<String> consoleErrors() {
        return browser.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().equals(Level.SEVERE))
                .map(LogEntry::getMessage)
                .toList();
    }

    void answerYes() {
        await(() -> shows("question"));
        click("question-yes");
        await(() -> !shows("question"));
    }

    void answerNo() {
        await(() -> shows("question"));
        browser.findElement(By.cssSelector("#question button[value=no]")).click();
        await(() -> !shows("question"));
    }

    /** The deliveries that are shown, newest first, as file and size, attempt, and outcome, with tabs between. */
    List<String> deliveries() {
        return texts("#intake-deliveries tr").stream()
                .map(row -> row.substring(row.indexOf('\t') + 1))
                .toList();
    }

    /** The uploads that are shown, newest first, as file, partner, reply and row, with tabs between. */
    List<String> pushed() {
        return texts("#pushed-rows tr").stream()
                .map(row -> row.substring(row.indexOf('\t') + 1))
                .toList();
    }

    List<String> record() {
        return texts("#record-rows tr");
    }

    Object script(String text) {
        return browser.executeScript(text);
    }

    void width(int pixels, int height) {
        browser.manage().window().setSize(new Dimension(pixels, height));
        browser.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", pixels, "height", height, "deviceScaleFactor", 1, "mobile", pixels < 600));
    }

    void dark(boolean dark) {
        browser.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
    }

    /** Makes what the browser sends slow, or as fast as it can (-1). */
    void uploadSpeed(int bytesPerSecond) {
        browser.executeCdpCommand(
                "Network.emulateNetworkConditions",
                Map.of("offline", false, "latency", 0, "downloadThroughput", -1, "uploadThroughput", bytesPerSecond));
    }

    /** Leaves a picture, once nothing on the page moves. */
    void photograph(String name) {
        browser.executeAsyncScript(
                "Promise.allSettled(document.getAnimations().map(a => a.finished)).then(arguments[0])");
        try {
            Files.createDirectories(screenshots);
            Files.write(screenshots.resolve(name + ".png"), browser.getScreenshotAs(OutputType.BYTES));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private WebElement row(String name) {
        return browser.findElements(By.cssSelector("#files-rows tr")).stream()
                .filter(row ->
                        row.findElement(By.cssSelector(".name")).getText().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " is not on the page: " + files()));
    }

    private WebElement element(String id) {
        return browser.findElement(By.id(id));
    }
}
