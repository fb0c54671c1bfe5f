package dev.baton.connector.http;

import dev.baton.testing.StubServer;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A helpdesk of a vendor's kind, small but true to it: it keeps tickets, uploads and notes. Each
 * connector's test has one.
 */
public abstract class StubHelpdesk extends StubServer {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** How many tickets it holds. */
  public abstract int tickets();

  /** The texts of what was added to a ticket after its note, in order. */
  public abstract List<String> additions(String ticketId);

  /** An error as this vendor writes it. */
  protected String error(int status, String words) {
    return write(Tree.of("error", "Error" + status).with("description", words));
  }

  /** The JSON of a request. */
  protected static JsonNode read(Request request) {
    return JSON.readTree(request.body());
  }

  /** JSON. */
  protected static String write(Tree tree) {
    return JSON.writeValueAsString(tree.members());
  }

  /** A list of JSON. */
  protected static String write(List<Tree> trees) {
    return JSON.writeValueAsString(trees.stream().map(Tree::members).toList());
  }

  /** An answer that it is done. */
  protected static Output done(int status, Tree tree, String... headers) {
    return json(status, write(tree), headers);
  }
}
