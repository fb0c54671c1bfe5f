package dev.baton.handoff;

import dev.baton.conversation.Message;
import dev.baton.handoff.settings.HandoffSettings;
import dev.baton.handoff.settings.SubjectLine;
import dev.baton.handoff.settings.WrapUpFacts;
import dev.baton.handoff.settings.WrapUps;
import dev.baton.shared.Detail;
import dev.baton.shared.OrderNumber;
import dev.baton.shopper.Trust.Right;
import dev.baton.skill.Attempt;
import dev.baton.skill.SkillName;
import dev.baton.ticket.Author;
import dev.baton.ticket.JourneyEvent;
import dev.baton.ticket.Priority;
import dev.baton.ticket.Reference;
import dev.baton.ticket.Requester;
import dev.baton.ticket.Story;
import dev.baton.ticket.Ticket;
import dev.baton.ticket.TicketAttachment;
import dev.baton.ticket.TicketDetail;
import dev.baton.ticket.TranscriptLine;
import dev.baton.understanding.SensitiveTopic;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes the ticket of a handoff that has all it will get. */
public final class TicketWriter {
  private static final int TAG_LENGTH = 8;

  private final Scene scene;
  private final Handoff.Open open;
  private final boolean left;

  /**
   * A writer for one handoff.
   *
   * @param left whether the shopper fell silent before all was gathered
   */
  public TicketWriter(Scene scene, Handoff.Open open, boolean left) {
    this.scene = scene;
    this.open = open;
    this.left = left;
  }

  /**
   * The submission under a reference.
   *
   * @param said everything said so far in this conversation, oldest first
   * @param journey the shopper's way so far, oldest first
   * @param notes what else the agent should know
   */
  public Submission write(
      Reference reference, List<Said> said, List<JourneyEvent> journey, List<String> notes) {
    String wrapUp = wrapUp(reference);
    boolean whole = scene.settings().enrichWithJourney();
    List<TranscriptLine> transcript = whole ? transcript(said, wrapUp) : List.of();
    Ticket ticket =
        new Ticket(
            scene.store().id(),
            reference,
            open.id(),
            scene.conversation().id(),
            scene.now(),
            scene.store().timeZone(),
            scene.language(),
            subject(),
            new Requester(value(Detail.NAME), value(Detail.EMAIL), value(Detail.PHONE)),
            open.start().topic() == null ? Priority.NORMAL : Priority.HIGH,
            tags(),
            story(whole, notes),
            details(),
            transcript,
            whole ? withSkills(journey) : List.of(),
            photos(),
            List.of());
    return new Submission(
        open.sent(reference.value()),
        ticket,
        scene.settings().integrationId(),
        scene.settings().fallbackIntegrationId(),
        wrapUp);
  }

  /** One message, by whom and when. */
  public record Said(dev.baton.conversation.Author author, String text, Instant at) {
    /** A stored message. */
    public static Said of(Message message) {
      return new Said(message.author(), message.text(), message.at());
    }
  }

  private String wrapUp(Reference reference) {
    if (left) {
      return scene.wording().say("rescued", "reference", reference.value());
    }
    return WrapUps.say(
        scene.settings(),
        scene.store(),
        new WrapUpFacts(
            reference.value(),
            shown(Detail.NAME),
            shown(Detail.EMAIL),
            value(Detail.ORDER_NUMBER),
            languageTag(),
            scene.now()));
  }

  private String languageTag() {
    String locale = scene.conversation().locale();
    String code = scene.language().code();
    return locale != null && Locale.forLanguageTag(locale).getLanguage().equals(code)
        ? locale
        : code;
  }

  private String subject() {
    HandoffSettings settings = scene.settings();
    return SubjectLine.of(
        settings.subject(), value(Detail.ORDER_NUMBER), topicWords(), scene.store().name());
  }

  private @Nullable String topicWords() {
    SensitiveTopic topic = open.start().topic();
    if (topic != null) {
      return words(topic.name());
    }
    SkillName skill = open.start().skill();
    return skill == null ? null : words(skill.name());
  }

  private static String words(String name) {
    String lower = name.toLowerCase(Locale.ROOT).replace('_', ' ');
    return Character.toUpperCase(lower.charAt(0)) + lower.substring(1);
  }

  private List<TranscriptLine> transcript(List<Said> said, String wrapUp) {
    List<TranscriptLine> lines = new ArrayList<>();
    for (Said line : said) {
      lines.add(new TranscriptLine(Author.of(line.author().key()), line.text(), line.at()));
    }
    lines.add(new TranscriptLine(Author.ASSISTANT, wrapUp, scene.now()));
    return lines;
  }

  private List<String> tags() {
    Start start = open.start();
    List<String> tags = new ArrayList<>();
    tags.add("baton");
    tags.add("baton-" + open.id().toString().substring(0, TAG_LENGTH));
    tags.add(start.reason().key());
    if (start.skill() != null) {
      tags.add(start.skill().key());
    }
    if (start.topic() != null) {
      if (start.reason() != HandoffReason.SENSITIVE) {
        tags.add(HandoffReason.SENSITIVE.key());
      }
      tags.add(start.topic().name().toLowerCase(Locale.ROOT));
    }
    return tags;
  }

  private Story story(boolean whole, List<String> notes) {
    Start start = open.start();
    List<String> orders = new ArrayList<>();
    Optional.ofNullable(value(Detail.ORDER_NUMBER)).ifPresent(orders::add);
    start.order().map(OrderNumber::value).ifPresent(orders::add);
    List<Story.Tried> tried = new ArrayList<>(attempts(start.attempts()));
    if (whole) {
      for (Scene.Tried before : scene.tried()) {
        before.learnt().orderNumber().map(OrderNumber::value).ifPresent(orders::add);
        tried.addAll(attempts(before.learnt().attempts()));
      }
    }
    return new Story(
        Summary.of(start, topics(whole)),
        start.reason().key(),
        start.skill() == null ? null : start.skill().key(),
        tried.stream().distinct().toList(),
        orders.stream().distinct().toList(),
        start.products(),
        notes);
  }

  private static List<Story.Tried> attempts(List<Attempt> attempts) {
    return attempts.stream().map(a -> new Story.Tried(a.what(), a.outcome())).toList();
  }

  /** The way through the shop, and after it what skills did in the chat. */
  private List<JourneyEvent> withSkills(List<JourneyEvent> journey) {
    List<JourneyEvent> all = new ArrayList<>(journey);
    for (Scene.Tried tried : scene.tried()) {
      Map<String, String> facts = new LinkedHashMap<>();
      facts.put("what", words(tried.skill().name()));
      tried.learnt().orderNumber().ifPresent(order -> facts.put("order", order.value()));
      all.add(new JourneyEvent("skill_tried", tried.at(), facts));
    }
    all.sort(Comparator.comparing(JourneyEvent::at));
    return all;
  }

  private List<String> topics(boolean whole) {
    return scene.topics().stream()
        .filter(topic -> whole || topic.seq() >= open.start().seq())
        .map(Scene.Topic::text)
        .toList();
  }

  private List<TicketDetail> details() {
    List<TicketDetail> details = new ArrayList<>();
    for (Detail detail : Detail.values()) {
      HeldDetail held = open.details().get(detail);
      if (held != null) {
        details.add(detail(detail, held));
      }
    }
    return details;
  }

  /** A held detail as the ticket tells it. */
  public static TicketDetail detail(Detail detail, HeldDetail held) {
    return new TicketDetail(
        detail, held.value(), held.state(), held.source(), held.verified(), held.note());
  }

  private List<TicketAttachment> photos() {
    return scene.photos().stream().map(TicketWriter::attachment).toList();
  }

  /** A message's photo as the ticket carries it. */
  public static TicketAttachment attachment(Message.Attachment photo) {
    return new TicketAttachment(photo.id(), photo.fileName(), photo.contentType(), photo.size());
  }

  private @Nullable String value(Detail detail) {
    HeldDetail held = open.details().get(detail);
    return held == null || unusable(detail, held) ? null : held.value();
  }

  private static boolean unusable(Detail detail, HeldDetail held) {
    return switch (held.state()) {
      case GIVEN -> false;
      case NOT_FOUND -> detail != Detail.ORDER_NUMBER;
      case NOT_VALID, DECLINED, SKIPPED -> true;
    };
  }

  private @Nullable String shown(Detail detail) {
    Map<Detail, HeldDetail> details = open.details();
    HeldDetail held = details.get(detail);
    return held == null || !held.isGiven()
        ? null
        : ShownDetail.of(detail, held, scene.conversation().identity().may(Right.SEE_STORED));
  }
}
