package dev.baton.connector.http;

import dev.baton.connector.Addition;
import dev.baton.connector.Capabilities;
import dev.baton.connector.Content;
import dev.baton.connector.Draft;
import dev.baton.connector.Outcome;
import dev.baton.ticket.FollowUp;
import dev.baton.ticket.TicketAttachment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Files that are uploaded, each by a call of its own, before what refers to them. An upload that
 * nothing refers to is seen by nobody, so that one whose end is unknown is made again.
 *
 * @param ids what the helpdesk calls them
 * @param followUp with a line on each photo that is not there
 * @param failure why the whole must be tried again, or nothing
 */
public record Uploaded(List<String> ids, FollowUp followUp, Optional<Outcome> failure) {

  public Uploaded {
    ids = List.copyOf(ids);
  }

  /** The photos of a follow-up; one that is refused is left out and named. */
  public static Uploaded of(
      Addition addition, Capabilities.Photos taken, Function<Enclosed.File, Outcome> upload) {
    Enclosed enclosed = Enclosed.in(addition, taken);
    Carried carried = new Carried();
    List<String> ids = new ArrayList<>();
    for (Enclosed.File file : enclosed.files()) {
      switch (upload.apply(file)) {
        case Outcome.Created made -> ids.add(made.id());
        case Outcome.Rejected refused -> carried.left(file.name(), refused.message());
        case Outcome other -> {
          return new Uploaded(ids, enclosed.followUp(), Optional.of(other));
        }
      }
    }
    return new Uploaded(ids, carried.shown(enclosed.followUp()), Optional.empty());
  }

  /** A photo of a ticket, as a step of its own. */
  public static Outcome photo(
      Draft draft,
      Capabilities helpdesk,
      TicketAttachment photo,
      Function<Enclosed.File, Outcome> upload) {
    @Nullable String refusal = Content.of(draft, helpdesk).refused().get(photo.id());
    if (refusal != null) {
      return new Outcome.Rejected(null, refusal);
    }
    return draft
        .photos()
        .bytes(photo)
        .map(bytes -> upload.apply(new Enclosed.File(photo.fileName(), photo.contentType(), bytes)))
        .orElseGet(() -> new Outcome.Rejected(null, "The photo was erased."));
  }
}
