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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/**
 * The machine's own Chromium. Tests that need one are skipped, in words, where there is none. All
 * those without switches of their own share one, which ends with the JVM: a start takes seconds.
 */
final class Chromium implements AutoCloseable {
  private static @Nullable Running shared;
  private final Running running;
  private final boolean own;
  private final List<BrowserContext> profiles = new ArrayList<>();

  private Chromium(Running running, boolean own) {
    this.running = running;
    this.own = own;
  }

  /** A browser and what drives it. */
  private record Running(Playwright playwright, Browser browser) {
    void end() {
      browser.close();
      playwright.close();
    }
  }

  private static Running launched(Path executable, List<String> more) {
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    Browser browser =
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
    return new Running(playwright, browser);
  }

  /** The one that is shared. */
  static Chromium start() {
    if (shared == null) {
      shared = launched(executable(), List.of());
    }
    return new Chromium(shared, false);
  }

  /** One of its own, with further switches. */
  static Chromium alone(String... more) {
    return new Chromium(launched(executable(), List.of(more)), true);
  }

  private static Path executable() {
    Optional<Path> found =
        Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
            .map(Path::of)
            .filter(Files::isExecutable)
            .findFirst();
    Assumptions.assumeTrue(
        found.isPresent(), "Chromium is absent: the pages were not tried in a browser.");
    return found.orElseThrow();
  }

  /** A page of a fresh profile, and whatever goes wrong in it. */
  Visit visit(int width, int height, String locale) {
    BrowserContext profile =
        running
            .browser()
            .newContext(
                new Browser.NewContextOptions().setViewportSize(width, height).setLocale(locale));
    profiles.add(profile);
    return new Visit(profile.newPage());
  }

  @Override
  public void close() {
    profiles.forEach(BrowserContext::close);
    if (own) {
      running.end();
    }
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
