package dev.baton.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Set;

/** A page that everybody can read: axe finds nothing serious, and nothing sticks out of it. */
final class Legible {
  private static final Set<String> BAD = Set.of("serious", "critical");

  private Legible() {}

  static void check(Page page) {
    AxeRunOptions options = new AxeRunOptions();
    options.setResultTypes(List.of("violations"));
    assertThat(
            new AxeBuilder(page)
                .setLegacyMode(true).options(options).analyze().getViolations().stream()
                    .filter(rule -> BAD.contains(rule.getImpact()))
                    .map(Legible::words)
                    .toList())
        .as("what axe finds at " + page.url())
        .isEmpty();
    assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
        .as(page.url() + " fits its width")
        .isTrue();
  }

  private static List<Object> words(Rule rule) {
    return List.of(
        rule.getId(),
        rule.getNodes().getFirst().getTarget(),
        rule.getNodes().getFirst().getFailureSummary());
  }
}
