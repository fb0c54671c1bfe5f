package dev.baton.connector.gorgias;

import dev.baton.connector.LookUp;
import dev.baton.connector.Outcome;
import dev.baton.connector.http.Desk;
import dev.baton.connector.http.Request;
import dev.baton.connector.http.Tree;
import dev.baton.ticket.Requester;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Customers in Gorgias. A message with an email finds or makes its customer there; one of our own
 * making is needed only when there is a phone number to keep. Safe to repeat: looks before it
 * makes.
 */
final class GorgiasCustomers {
  private static final Outcome NOT_NEEDED = Outcome.Created.of("", null);
  private final Desk desk;
  private final Requester shopper;

  GorgiasCustomers(Desk desk, Requester shopper) {
    this.desk = desk;
    this.shopper = shopper;
  }

  /** The customer's id; empty when the ticket names the customer by email. */
  Outcome foundOrMade() {
    if (shopper.phone() == null) {
      return NOT_NEEDED;
    }
    return switch (find()) {
      case LookUp.Found(String id, _) -> Outcome.Created.of(id, null);
      case LookUp.Failed(Outcome outcome) -> outcome;
      case LookUp.NotFound _ -> make();
    };
  }

  private LookUp find() {
    Request request = Request.get("/api/customers");
    if (shopper.email() != null) {
      request.query("email", shopper.email());
    } else {
      request
          .query("channel_type", "phone")
          .query("channel_address", String.valueOf(shopper.phone()));
    }
    List<JsonNode> rows = new ArrayList<>();
    LookUp listed =
        desk.sought(
            request,
            json -> {
              json.path("data").forEach(rows::add);
              return json.path("data").isArray() ? new LookUp.NotFound() : null;
            });
    for (JsonNode row : rows) {
      LookUp answer = shopper(row);
      if (!(answer instanceof LookUp.NotFound)) {
        return answer;
      }
    }
    return listed;
  }

  /** Believed only when the row itself says so: a filter that is ignored lists strangers. */
  private LookUp shopper(JsonNode row) {
    String id = GorgiasConnector.id(row);
    if (shopper.email() != null) {
      return found(id, shopper.email().equalsIgnoreCase(row.path("email").asString("")));
    }
    return row.path("channels").isArray()
        ? found(id, hasNumber(row))
        : desk.sought(
            Request.get("/api/customers/{}", id), customer -> found(id, hasNumber(customer)));
  }

  private static LookUp found(String id, boolean so) {
    return so ? new LookUp.Found(id, null) : new LookUp.NotFound();
  }

  private boolean hasNumber(JsonNode customer) {
    for (JsonNode channel : customer.path("channels")) {
      if (channel.path("type").asString("").equals("phone")
          && digits(channel.path("address").asString("")).equals(digits(shopper.phone()))) {
        return true;
      }
    }
    return false;
  }

  private Outcome make() {
    List<Object> channels = new ArrayList<>();
    if (shopper.email() != null) {
      channels.add(channel("email", shopper.email(), true));
    }
    channels.add(channel("phone", String.valueOf(shopper.phone()), shopper.email() == null));
    Outcome made =
        desk.opened(
            Request.post("/api/customers")
                .json(
                    Tree.of("name", shopper.name())
                        .with("email", shopper.email())
                        .with("channels", channels)),
            json -> Outcome.Created.of(GorgiasConnector.id(json), null));
    // As when the number is another customer's: the email alone will do.
    return made instanceof Outcome.Rejected && shopper.email() != null ? NOT_NEEDED : made;
  }

  private static Object channel(String type, String address, boolean preferred) {
    return Tree.of("type", type).with("address", address).with("preferred", preferred).members();
  }

  private static String digits(@Nullable String number) {
    return number == null ? "" : number.replaceAll("\\D", "");
  }
}
