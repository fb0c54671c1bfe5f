package dev.baton.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The machine's own Chromium. Tests that need one are skipped, in words, where there is none. */
final class Chromium implements AutoCloseable {
  private final Playwright playwright;
  private final Browser browser;

  private Chromium(Path executable, List<String> more) {
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(executable)
                    .setArgs(
                        Stream.concat(
                                Stream.of(
                                    "--no-sandbox",
                                    "--disable-gpu",
                                    "--disable-background-networking",
                                    // pages made up by a test have no address, and may still see
                                    // this one
                                    "--disable-features=LocalNetworkAccessChecks"),
                                more.stream())
                            .toList()));
  }

  /** One with further switches, if any. */
  static Chromium start(String... more) {
    Optional<Path> found =
        Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
            .map(Path::of)
            .filter(Files::isExecutable)
            .findFirst();
    Assumptions.assumeTrue(
        found.isPresent(), "Chromium is absent: the pages were not tried in a browser.");
    return new Chromium(found.orElseThrow(), List.of(more));
  }

  /** A page of a fresh profile, and whatever goes wrong in it. */
  Visit visit(int width, int height, String locale) {
    BrowserContext profile =
        browser.newContext(
            new Browser.NewContextOptions().setViewportSize(width, height).setLocale(locale));
    return new Visit(profile.newPage());
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }

  /** A page that is being looked at. */
  static final class Visit implements AutoCloseable {
    final Page page;
    final List<String> errors = new ArrayList<>();

    private Visit(Page page) {
      this.page = page;
      page.onConsoleMessage(
          message -> {
            if (message.type().equals("error")) {
              errors.add(message.text());
            }
          });
      page.onPageError(errors::add);
    }

    @Override
    public void close() {
      page.context().close();
    }
  }
}
