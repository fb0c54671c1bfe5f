package dev.baton.connector.freshdesk;

import dev.baton.connector.Addition;
import dev.baton.connector.Content;
import dev.baton.connector.Draft;
import dev.baton.connector.LookUp;
import dev.baton.connector.http.Carried;
import dev.baton.connector.http.Desk;
import dev.baton.connector.http.Request;
import dev.baton.connector.http.Tree;
import dev.baton.ticket.TicketAttachment;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Notes of a ticket. Freshdesk keeps no key of ours for them: a small last line holds it. */
final class FreshdeskNotes {
  private static final int PAGE = 100;
  private static final int MOST_PAGES = 20;

  private FreshdeskNotes() {}

  /** The agent's part, with the whole transcript when it holds only a part of it. */
  static FreshdeskForm story(Draft draft) {
    Content content = FreshdeskRoom.content(draft);
    FreshdeskForm form =
        new FreshdeskForm(
            draft.noteTag(), body(content.story(), draft.noteTag()).with("private", true));
    content
        .transcriptFile()
        .ifPresent(
            text ->
                form.file("transcript.txt", "text/plain", text.getBytes(StandardCharsets.UTF_8)));
    return form;
  }

  /**
   * A follow-up.
   *
   * @param shopper the requester's id in Freshdesk, or 0 when it is not known
   * @param withFiles whether its photos go with it
   */
  static FreshdeskForm followUp(Addition addition, long shopper, boolean withFiles) {
    List<TicketAttachment> fitting = FreshdeskRoom.photos(addition);
    List<TicketAttachment> sent = new ArrayList<>();
    List<byte[]> files = new ArrayList<>();
    Carried carried = new Carried();
    for (TicketAttachment photo : addition.followUp().attachments()) {
      Optional<byte[]> bytes = addition.draft().photos().bytes(photo);
      if (!fitting.contains(photo)) {
        carried.left(photo, "there is no more room in this ticket, which takes 20 MB in all");
      } else if (!withFiles) {
        carried.left(photo, "Freshdesk does not take it");
      } else if (bytes.isEmpty()) {
        carried.left(photo, "it was erased");
      } else {
        sent.add(photo);
        files.add(bytes.get());
      }
    }
    String words =
        FreshdeskRoom.content(addition.draft()).followUp(carried.shown(addition.followUp()));
    FreshdeskForm form = new FreshdeskForm(addition.key(), tree(addition, shopper, words));
    for (int i = 0; i < sent.size(); i++) {
      form.file(sent.get(i).fileName(), sent.get(i).contentType(), files.get(i));
    }
    return form;
  }

  private static Tree tree(Addition addition, long shopper, String words) {
    Tree tree = body(words, addition.tag()).with("private", !addition.asShopper());
    if (addition.asShopper()) {
      tree.with("incoming", true).with("user_id", shopper == 0 ? null : shopper);
    }
    return tree;
  }

  private static Tree body(String words, String key) {
    return Tree.of("body", words + "<p><small>" + key + "</small></p>");
  }

  /** Finds a note by our key. */
  static LookUp find(Desk desk, String ticketId, String key) {
    LookUp result = new LookUp.NotFound();
    int[] seen = {PAGE};
    for (int page = 1;
        page <= MOST_PAGES && seen[0] == PAGE && result instanceof LookUp.NotFound;
        page++) {
      result =
          desk.soughtInTicket(
              Request.get("/api/v2/tickets/{}/conversations", ticketId)
                  .query("per_page", String.valueOf(PAGE))
                  .query("page", String.valueOf(page)),
              json -> {
                seen[0] = json.size();
                return json.isArray() ? among(json, key) : null;
              });
    }
    return result;
  }

  private static @Nullable LookUp among(JsonNode notes, String key) {
    for (JsonNode note : notes) {
      String body = note.path("body").asString("");
      if (body.contains(key) || note.path("body_text").asString("").contains(key)) {
        return new LookUp.Found(FreshdeskConnector.id(note), null);
      }
    }
    return new LookUp.NotFound();
  }
}
