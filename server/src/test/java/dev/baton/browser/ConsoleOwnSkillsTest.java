package dev.baton.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.baton.testing.Http;
import dev.baton.testing.Shopper;
import dev.baton.testing.StubServer;
import dev.baton.testing.TestStore;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A merchant adds a skill that a program of their own serves, hears it, and mends it. */
class ConsoleOwnSkillsTest extends BrowserTest {
  private final Http http;

  ConsoleOwnSkillsTest(Http http) {
    this.http = http;
  }

  /** The store's program. */
  private static final class Program extends StubServer {
    private volatile String says = "{\"step\": \"done\", \"text\": \"25 dollars are left.\"}";

    @Override
    protected Output answer(Request request) {
      return says.isEmpty() ? StubServer.of(401, "text/plain", "who?") : json(200, says);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1280, 390})
  void a_skill_is_added_heard_mended_switched_off_and_deleted(int width) {
    TestStore store = TestStore.create(http);
    try (Program program = new Program();
        Merchant merchant = merchant(store, "owner", width).opens("/skills")) {
      Page page = merchant.page;
      page.getByText("Add a skill").click();
      assertThat(page.getByText("No skill of your own yet")).isVisible();
      merchant.reads();

      merchant.button("Add a skill").click();
      Locator dialog = merchant.dialog();
      dialog.getByLabel("Name").fill("Gift cards");
      dialog.getByLabel("Address of the program").fill("ftp://shop.example/skill");
      merchant.inDialog("Save").click();
      assertThat(dialog.getByLabel("A message starts it when it says"))
          .hasAttribute("aria-invalid", "true");
      dialog.getByLabel("A message starts it when it says").fill("gift card\nvoucher");
      merchant.inDialog("Save").click();
      assertThat(dialog.getByLabel("Address of the program")).hasAttribute("aria-invalid", "true");
      merchant.reads();
      dialog.getByLabel("Address of the program").fill(program.uri() + "/skill");
      merchant.inDialog("Save").click();

      Locator card = page.getByLabel("Gift cards", new Page.GetByLabelOptions().setExact(true));
      assertThat(card.getByText("Not asked yet")).isVisible();
      Locator secret = card.locator("pre", new Locator.LocatorOptions().setHasText("whsec_"));
      assertThat(secret).hasCount(1);
      card.getByLabel("What a shopper writes").fill("What is left on my gift card?");
      inside(card, "Send").click();
      assertThat(card.getByText("It answers, and is done")).isVisible();
      assertThat(card.getByText("25 dollars are left.")).isVisible();
      assertThat(card.getByText("Works", new Locator.GetByTextOptions().setExact(true)))
          .isVisible();
      merchant.reads();
      assertThat(Shopper.at(http, store.id()).says("my gift card"))
          .isEqualTo("25 dollars are left.");

      program.says = "";
      inside(card, "Send").click();
      assertThat(card.getByText("It answered with status 401.").first()).isVisible();
      assertThat(card.getByText("give it the secret shown here").first()).isVisible();
      assertThat(card.getByText("Fails: shoppers who need it get a person")).isVisible();
      merchant.reads();

      inside(card, "Edit: Gift cards").click();
      dialog.getByLabel("Name").fill("Vouchers");
      dialog.getByText("The account").click();
      merchant.inDialog("Save").click();
      Locator renamed = page.getByLabel("Vouchers", new Page.GetByLabelOptions().setExact(true));
      assertThat(renamed.getByText("“voucher” · The account")).isVisible();
      inside(renamed, "New secret").click();
      merchant.inDialog("New secret").click();
      assertThat(renamed.getByText("The new secret. Copy it now")).isVisible();
      merchant.presses(renamed.getByRole(AriaRole.SWITCH));
      assertThat(renamed.getByText("Off", new Locator.GetByTextOptions().setExact(true)))
          .isVisible();
      page.reload();
      assertThat(renamed).isVisible();
      assertThat(page.content()).doesNotContain("whsec_");
      inside(renamed, "Delete: Vouchers").click();
      merchant.inDialog("Delete").click();
      assertThat(page.getByText("No skill of your own yet")).isVisible();
      assertThat(store.admin().get(store.path("/own-skills")).at("/items")).isEmpty();
      assertThat(merchant.complaints()).isEmpty();
    }
  }

  private static Locator inside(Locator card, String button) {
    return card.getByRole(
        AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button).setExact(true));
  }
}
