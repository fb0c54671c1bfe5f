package dev.baton.assistant.web;

import dev.baton.merchant.Store;
import dev.baton.merchant.Stores;
import dev.baton.shared.Problem;
import dev.baton.shared.StoreId;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.util.HtmlUtils;

/**
 * The chat's own page, which the widget shows in a frame. Only pages of the store's own origins,
 * and Baton's, may frame it: browsers are told so with every answer.
 */
@Controller
class ChatPage {
  private static final String POLICY =
      "default-src 'self'; img-src 'self' data: blob:; object-src 'none'; base-uri 'none';"
          + " form-action 'self'; frame-ancestors 'self' ";

  private final Stores stores;

  ChatPage(Stores stores) {
    this.stores = stores;
  }

  @GetMapping("/chat/{store}")
  void page(@PathVariable("store") String id, HttpServletResponse response) throws IOException {
    Store store =
        (StoreId.isValid(id) ? stores.find(new StoreId(id)) : Optional.<Store>empty())
            .orElseThrow(() -> Problem.notFound("There is no such store."));
    String page =
        new ClassPathResource("static/widget/chat.html").getContentAsString(StandardCharsets.UTF_8);
    response.setHeader("Content-Security-Policy", POLICY + String.join(" ", store.origins()));
    response.setHeader("Cache-Control", "no-cache");
    response.setContentType("text/html;charset=UTF-8");
    response
        .getWriter()
        .write(
            page.replace("{{store}}", id).replace("{{name}}", HtmlUtils.htmlEscape(store.name())));
  }
}
