package dev.baton.connector.gorgias;

import dev.baton.connector.Outcome;
import dev.baton.connector.http.Desk;
import dev.baton.connector.http.Reply;
import dev.baton.connector.http.Request;
import dev.baton.connector.http.Tree;
import dev.baton.shared.vault.Access;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * The Gorgias user in whose name private notes stand: the owner of the key. Asked for only where no
 * email tells: {@code /api/users/0} as oneself is not documented.
 */
final class GorgiasAuthor {
  static final String ADVICE =
      "Enter the email of the Gorgias user whose name the private notes shall bear.";
  private final Desk desk;
  private final Optional<String> email;

  private GorgiasAuthor(Desk desk, Optional<String> email) {
    this.desk = desk;
    this.email = email;
  }

  static GorgiasAuthor of(Access access, Desk desk) {
    return new GorgiasAuthor(desk, access.text("email"));
  }

  /** Sends something in the author's name. */
  Outcome send(Function<Tree, Outcome> sending) {
    if (email.isPresent()) {
      return sending.apply(Tree.of("email", email.get()));
    }
    Reply self = desk.call(Request.get("/api/users/0"));
    JsonNode id = self.json().path("id");
    if (self.done() && id.isNumber()) {
      return sending.apply(Tree.of("id", id.asLong()));
    }
    return self.done() || self.is(404)
        ? new Outcome.Unauthorized(self.status(), ADVICE)
        : desk.failure(self);
  }
}
