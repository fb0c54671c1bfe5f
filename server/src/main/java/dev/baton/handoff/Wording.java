package dev.baton.handoff;

import dev.baton.merchant.Store;
import dev.baton.shared.Detail;
import dev.baton.shared.Language;
import dev.baton.shared.Sentences;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The words of a handoff: what the policy decided, said in the shopper's language.
 *
 * @param verified whether the shopper may see stored values
 */
public record Wording(Store store, Language language, boolean verified) {
  private static final Sentences SENTENCES = Sentences.beside(Wording.class);

  /** A sentence by its key; values as name and value in turn. */
  public String say(String key, String... values) {
    return SENTENCES.say(language, key, values);
  }

  /** How a handoff is opened, before its first question. */
  public String lead(Start start) {
    return switch (start.reason()) {
      case EXPLICIT_REQUEST, BUTTON, API -> say("lead_request");
      case SENSITIVE -> say("lead_sensitive");
      case SKILL, FRUSTRATION, NOT_UNDERSTOOD -> say("lead_offer");
    };
  }

  /** The first question, with the invitation to say what it is about and the privacy notice. */
  public String firstQuestion(Move move, boolean invite) {
    List<String> parts = new ArrayList<>(lines(move.said()));
    if (move instanceof Move.Ask ask) {
      parts.add(firstAsk(ask));
    } else {
      parts.add(question(move));
    }
    if (invite) {
      parts.add(say("invite"));
    }
    privacyNotice().ifPresent(parts::add);
    return join(parts);
  }

  private String firstAsk(Move.Ask ask) {
    if (ask.asking().equals(Set.of(Detail.EMAIL, Detail.NAME))) {
      return say("first_email_name");
    }
    return ask.asking().equals(Set.of(Detail.EMAIL)) ? say("first_email") : question(ask);
  }

  /** What is said first, then the question, if the move puts one. */
  public String reply(Move move) {
    List<String> parts = new ArrayList<>(lines(move.said()));
    parts.add(question(move));
    return join(parts);
  }

  /** The question a move puts; empty when it puts none. */
  public String question(Move move) {
    return switch (move) {
      case Move.Ask ask -> ask(ask);
      case Move.Confirm confirm -> confirm(confirm.confirmation());
      case Move.Submit _, Move.End _ -> "";
    };
  }

  private String ask(Move.Ask ask) {
    if (ask.asking().size() > 1) {
      return say("ask_email_name");
    }
    Detail detail = ask.asking().iterator().next();
    return say((ask.optional() ? "optional_" : "ask_") + detail.key());
  }

  private String confirm(Confirmation confirmation) {
    return switch (confirmation.kind()) {
      case EARLIER -> say("confirm_earlier", "email", shown(Detail.EMAIL, confirmation.value()));
      case SLIP -> say("confirm_slip", "email", confirmation.value());
    };
  }

  private String shown(Detail detail, String value) {
    return verified ? value : ShownDetail.masked(detail, value);
  }

  /** What can be answered with one tap. */
  public List<String> quickReplies(Move move) {
    return switch (move) {
      case Move.Ask ask when ask.optional() -> List.of(say("reply_skip"));
      case Move.Confirm _ -> List.of(say("reply_yes"), say("reply_no"));
      default -> List.of();
    };
  }

  /** How a handoff ends without a ticket. */
  public String ending(Move.End end) {
    List<String> parts = new ArrayList<>(lines(end.said()));
    if (end.because().endsWith("_refused")) {
      parts.add(say("email_refused".equals(end.because()) ? "refused_email" : "refused_other"));
      otherContact().ifPresent(parts::add);
      parts.add(say("still_here"));
    } else {
      parts.add(say("ended"));
    }
    return join(parts);
  }

  /** The merchant's other way to reach the team, as a sentence. */
  public Optional<String> otherContact() {
    String contact = store.otherContact();
    return contact == null
        ? Optional.empty()
        : Optional.of(say("other_contact", "contact", contact));
  }

  /** What was used without being asked for, so that the shopper can correct it. */
  public Optional<String> used(Collecting collecting) {
    String values =
        List.of(Detail.EMAIL, Detail.NAME, Detail.PHONE, Detail.ORDER_NUMBER).stream()
            .filter(detail -> collecting.details().containsKey(detail))
            .map(detail -> usedValue(detail, collecting.details().get(detail)))
            .filter(value -> !value.isEmpty())
            .collect(Collectors.joining(", "));
    return values.isEmpty() ? Optional.empty() : Optional.of(say("used", "details", values));
  }

  private String usedValue(Detail detail, @Nullable HeldDetail held) {
    String value = held == null ? null : ShownDetail.of(detail, held, verified);
    if (value == null) {
      return "";
    }
    return detail == Detail.ORDER_NUMBER ? "#" + value : value;
  }

  private Optional<String> privacyNotice() {
    Store.PrivacyNotice notice = store.privacyNotice();
    if (notice == null) {
      return Optional.empty();
    }
    return Optional.of(notice.url() == null ? notice.text() : notice.text() + " " + notice.url());
  }

  private List<String> lines(List<Line> lines) {
    return lines.stream()
        .map(line -> SENTENCES.say(language, line.key(), shortened(line.values())))
        .toList();
  }

  private static String[] shortened(List<String> values) {
    return values.stream()
        .map(value -> value.length() > 80 ? value.substring(0, 79) + "…" : value)
        .toArray(String[]::new);
  }

  /** Parts that are not empty, with a space between. */
  public static String join(List<String> parts) {
    return parts.stream().filter(part -> !part.isBlank()).collect(Collectors.joining(" "));
  }
}
