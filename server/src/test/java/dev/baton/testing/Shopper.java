package dev.baton.testing;

import dev.baton.testing.Http.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Somebody who chats with a store, over HTTP as a storefront does. */
public final class Shopper {
  private final Http http;
  private final String id;
  private final String visitor;
  private JsonNode handoff;
  private String last;
  private Answer answer;

  private Shopper(Http http, Answer opened) {
    if (opened.status() != 201) {
      throw new AssertionError("no conversation: " + opened);
    }
    this.http = http.as(opened.text("/token"));
    this.id = opened.text("/conversationId");
    this.visitor = opened.text("/visitorId");
    this.handoff = opened.at("/handoff");
    this.last = text(opened.at("/messages"));
    this.answer = opened;
  }

  /** A new shopper at a store. */
  public static Shopper at(Http http, String store) {
    return opening(http, store, Map.of());
  }

  /** A shopper whose page opens the conversation in its own way. */
  public static Shopper opening(Http http, String store, Map<String, Object> opening) {
    return new Shopper(http, http.post("/api/v1/storefront/" + store + "/conversations", opening));
  }

  /** Says something; what Baton answers. */
  public String says(String text) {
    return sends(Map.of("id", UUID.randomUUID().toString(), "text", text));
  }

  /** Sends photos, with or without words. */
  public String sends(String text, List<String> attachmentIds) {
    return sends(
        Map.of("id", UUID.randomUUID().toString(), "text", text, "attachmentIds", attachmentIds));
  }

  private String sends(Map<String, Object> message) {
    return took(http.post(path("/messages"), message));
  }

  /** Presses "Talk to a person". */
  public String pressesTheButton() {
    return took(http.post(path("/handoff"), Map.of()));
  }

  private String took(Answer given) {
    if (given.status() != 200) {
      throw new AssertionError("refused: " + given);
    }
    answer = given;
    handoff = given.at("/handoff");
    last = text(given.at("/messages"));
    return last;
  }

  /** Uploads a photo; its id. */
  public Answer uploads(String fileName, String contentType, byte[] bytes) {
    return http.upload(path("/attachments"), fileName, contentType, bytes);
  }

  /** Looks at the conversation as it stands. */
  public JsonNode looks() {
    JsonNode seen = http.get(path("")).json();
    handoff = seen.at("/handoff");
    return seen;
  }

  /** What Baton said last. */
  public String heard() {
    return last;
  }

  /** The whole answer to the last message. */
  public Answer answer() {
    return answer;
  }

  /** The status of the handoff; empty when there is none. */
  public String status() {
    return handoff.path("status").asString("");
  }

  /** A text of the handoff by its JSON pointer. */
  public String handoff(String pointer) {
    return handoff.at(pointer).asString("");
  }

  /** What is asked, sorted. */
  public List<String> asking() {
    return names("asking");
  }

  /** What a yes-or-no question stands about. */
  public List<String> confirming() {
    return names("confirming");
  }

  /** What is still to be asked, in order. */
  public List<String> missing() {
    List<String> names = new ArrayList<>();
    handoff.path("missing").forEach(name -> names.add(name.asString()));
    return names;
  }

  private List<String> names(String member) {
    TreeSet<String> names = new TreeSet<>();
    handoff.path(member).forEach(name -> names.add(name.asString()));
    return List.copyOf(names);
  }

  /** Whether a ticket stands. */
  public boolean hasTicket() {
    return List.of("submitted", "delivered", "undelivered").contains(status());
  }

  /** The reference of the ticket. */
  public String reference() {
    return handoff("/reference");
  }

  /** The conversation's id. */
  public String id() {
    return id;
  }

  /** The visitor's id, as a browser would keep it. */
  public String visitor() {
    return visitor;
  }

  /** The client with this conversation's token. */
  public Http http() {
    return http;
  }

  private String path(String rest) {
    return "/api/v1/conversations/" + id + rest;
  }

  private static String text(JsonNode messages) {
    return String.join(
        "\n",
        StreamSupport.stream(messages.spliterator(), false)
            .filter(message -> !"shopper".equals(message.path("author").asString("")))
            .map(message -> message.path("text").asString(""))
            .toList());
  }
}
