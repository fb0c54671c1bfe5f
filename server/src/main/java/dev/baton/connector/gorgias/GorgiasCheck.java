package dev.baton.connector.gorgias;

import dev.baton.connector.http.CustomFields;
import dev.baton.connector.http.Desk;
import dev.baton.connector.http.Request;
import dev.baton.shared.vault.Access;
import dev.baton.shared.vault.Check;
import java.util.ArrayList;
import java.util.List;

/**
 * Looks at a connection: the account proves the credentials, one ticket the right to read them. The
 * right to write shows only in writing.
 */
final class GorgiasCheck {
  private final Desk desk;
  private final Access access;

  GorgiasCheck(Desk desk, Access access) {
    this.desk = desk;
    this.access = access;
  }

  Check made() {
    boolean oauth = access.text("oauth.accessToken").isPresent();
    boolean key = access.text("email").isPresent() && access.text("apiKey").isPresent();
    if (!oauth && !key) {
      return Check.of(
          List.of(Check.Item.wrong("Credentials", "Enter your email and an API key of Gorgias.")));
    }
    List<Check.Item> items = new ArrayList<>();
    items.add(
        desk.checked(
            "Account",
            Request.get("/api/account"),
            json -> json.isObject() ? null : "Gorgias told nothing of the account."));
    if (items.getFirst().ok()) {
      items.add(
          desk.checked(
              "Tickets",
              Request.get("/api/tickets").query("limit", "1"),
              json -> json.path("data").isArray() ? null : "Gorgias listed no tickets."));
      if (access.text("email").isEmpty()) {
        items.add(
            desk.checked(
                "Author of notes",
                Request.get("/api/users/0"),
                json -> json.path("id").isNumber() ? null : GorgiasAuthor.ADVICE));
      }
      items.add(CustomFields.checked(access));
      if (access.text("supportAddress").isEmpty()) {
        items.add(
            Check.Item.fine(
                "Support address",
                "Works. Enter a support address, so that agents answer from it by email."));
      }
    }
    return Check.of(items);
  }
}
