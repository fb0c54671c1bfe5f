package dev.baton.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.baton.testing.Http;
import dev.baton.testing.Shopper;
import dev.baton.testing.TestStore;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A merchant builds instructions in a form, orders them, tries them, and sees that they work. */
class ConsoleInstructionsTest extends BrowserTest {
  private final Http http;

  ConsoleInstructionsTest(Http http) {
    this.http = http;
  }

  @ParameterizedTest
  @ValueSource(ints = {1280, 390})
  void instructions_are_built_ordered_tried_followed_and_deleted(int width) {
    TestStore store = TestStore.create(http);
    store.admin().put(store.path("/shop"), Map.of("type", "demo"));
    try (Merchant merchant = merchant(store, "owner", width).opens("/skills")) {
      Page page = merchant.page;
      page.getByText("Instructions").click();
      assertThat(page.getByText("No instruction yet")).isVisible();
      merchant.reads();

      merchant.button("Add an instruction").click();
      Locator dialog = merchant.dialog();
      dialog.getByLabel("Name").fill("Big orders");
      dialog.getByLabel("Amount").fill("a lot");
      merchant.inDialog("Save").click();
      assertThat(dialog.getByLabel("Amount")).hasAttribute("aria-invalid", "true");
      dialog.getByLabel("Amount").fill("100");
      merchant.reads();
      merchant.inDialog("Save").click();
      Locator big = card(page, "Big orders");
      assertThat(big.getByText("When the order’s total is over 100.00 USD")).isVisible();
      assertThat(big.getByText("Hand off to a person at once")).isVisible();

      merchant.button("Add an instruction").click();
      dialog.getByLabel("Name").fill("Lamps by the press");
      choose(page, dialog, "What", "Product");
      dialog.getByLabel("One of these words or SKUs").fill("lamp");
      dialog.getByLabel("One of these words or SKUs").press("Enter");
      dialog.getByLabel("And in your own words").fill("people who sound like journalists");
      assertThat(dialog.getByText("No language model is connected")).isVisible();
      dialog.getByText("Offer a person", exact()).click();
      merchant.reads();
      merchant.inDialog("Save").click();
      Locator press = card(page, "Lamps by the press");
      assertThat(press.getByText("it is about “lamp” and a language model finds")).isVisible();
      assertThat(page.getByText("No language model is connected")).isVisible();

      inside(press, "Move up: Lamps by the press").click();
      assertThat(inside(press, "Move down: Lamps by the press")).isEnabled();
      assertThat(store.admin().get(store.path("/instructions")).text("/items/0/name"))
          .isEqualTo("Lamps by the press");

      Locator trial = card(page, "Try it");
      choose(page, trial, "Skill at work", "Cancel order");
      trial.getByLabel("Order total (USD)").fill("612");
      inside(trial, "Which applies?").click();
      assertThat(trial.getByText("“Big orders” applies", exact())).isVisible();
      assertThat(
              trial.getByText(
                  "Handed off because of your instruction “Big orders”: total 612.00 USD is over"
                      + " 100.00 USD."))
          .isVisible();
      merchant.reads();

      Shopper jane = Shopper.at(http, store.id());
      jane.says("cancel my order 12345, jane@example.com");
      merchant.goesTo("/conversations/" + jane.id());
      page.getByText("Why this answer").last().click();
      assertThat(page.getByText("total 108.00 USD is over 100.00 USD").last()).isVisible();
      merchant.reads();

      merchant.goesTo("/skills/instructions");
      merchant.presses(big.getByRole(AriaRole.SWITCH));
      assertThat(big.getByRole(AriaRole.SWITCH)).not().isChecked();
      inside(press, "Delete: Lamps by the press").click();
      merchant.inDialog("Delete").click();
      assertThat(press).hasCount(0);
      var left = store.admin().get(store.path("/instructions"));
      assertThat(left.at("/items")).hasSize(1);
      assertThat(left.at("/items/0/enabled").asBoolean()).isFalse();
      assertThat(merchant.complaints()).isEmpty();
    }
  }

  private static void choose(Page page, Locator in, String label, String option) {
    in.getByRole(AriaRole.COMBOBOX, new Locator.GetByRoleOptions().setName(label)).click();
    page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(option)).click();
  }

  private static Locator.GetByTextOptions exact() {
    return new Locator.GetByTextOptions().setExact(true);
  }

  private static Locator card(Page page, String name) {
    return page.getByLabel(name, new Page.GetByLabelOptions().setExact(true));
  }

  private static Locator inside(Locator card, String button) {
    return card.getByRole(
        AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button).setExact(true));
  }
}
