package dev.baton.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;

/** The widget on a page, as a shopper uses it. */
record Widget(Page page) {

  /** Opens the chat and waits for its first words. */
  Widget open() {
    launcher().click();
    assertThat(messages("assistant")).hasCount(1);
    return this;
  }

  Locator launcher() {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Chat with us"));
  }

  FrameLocator chat() {
    return page.frameLocator("iframe");
  }

  /** The chat's frame, for scripts. */
  Frame frame() {
    return page.frames().stream()
        .filter(frame -> frame.url().contains("/chat/"))
        .findFirst()
        .orElseThrow();
  }

  Locator log() {
    return chat().getByRole(AriaRole.LOG);
  }

  Locator messages(String author) {
    return chat().locator(".message." + author);
  }

  Locator writing() {
    return chat().getByLabel("Write a message");
  }

  Locator button(String name) {
    return chat().getByRole(AriaRole.BUTTON, new FrameLocator.GetByRoleOptions().setName(name));
  }

  /** The way to a person that is always there. */
  Locator person() {
    return chat().locator("header .person");
  }

  void say(String text) {
    writing().fill(text);
    writing().press("Enter");
  }

  /** What stands in the bubbles, in order. */
  List<String> texts() {
    return chat().locator(".bubble").allTextContents();
  }

  /** The reference of the ticket, once it stands there. */
  String reference() {
    Locator reference = chat().locator(".standing b").first();
    assertThat(reference).isVisible();
    return reference.textContent();
  }
}
