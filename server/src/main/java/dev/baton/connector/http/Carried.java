package dev.baton.connector.http;

import dev.baton.ticket.FollowUp;
import dev.baton.ticket.TicketAttachment;
import java.util.ArrayList;
import java.util.List;

/** What is said in a follow-up of the photos that travel with it. */
public final class Carried {
  private final List<String> remarks = new ArrayList<>();

  /** A photo that is not there, and why. */
  public void left(TicketAttachment photo, String reason) {
    left(photo.fileName(), reason);
  }

  /** A photo that is not there, by its name, and why. */
  public void left(String fileName, String reason) {
    remarks.add("[Photo " + fileName + " is not attached: " + reason + "]");
  }

  /** The follow-up with a line on each photo that is not there; never without words. */
  public FollowUp shown(FollowUp followUp) {
    List<String> lines = new ArrayList<>(List.of(followUp.text()));
    lines.addAll(remarks);
    String text = String.join("\n", lines).strip();
    return new FollowUp(
        followUp.id(),
        followUp.author(),
        text.isEmpty() ? "[Photo]" : text,
        followUp.at(),
        followUp.attachments());
  }
}
