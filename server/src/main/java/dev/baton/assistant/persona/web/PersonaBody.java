package dev.baton.assistant.persona.web;

import dev.baton.assistant.persona.Persona;
import dev.baton.assistant.persona.Persona.Greeting;
import dev.baton.assistant.persona.Persona.Speaks;
import dev.baton.handoff.settings.Template;
import dev.baton.shared.Language;
import dev.baton.shared.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A persona on the wire.
 *
 * @param languages {@code shopper} or {@code store}: whose language is spoken
 * @param rewords whether a language model words replies here, so that the tone counts; ignored when
 *     sent
 */
public record PersonaBody(
    @Nullable String name,
    @Nullable List<@Nullable GreetingBody> greetings,
    @Nullable String tone,
    @Nullable String languages,
    @Nullable Boolean rewords) {
  private static final int LONGEST_NAME = 40;
  private static final int LONGEST_GREETING = 500;
  private static final int LONGEST_TONE = 300;
  private static final Set<String> SPOKEN =
      Language.SPOKEN.stream().map(Language::code).collect(Collectors.toUnmodifiableSet());

  /** First words; without a language for all that have none of their own. */
  public record GreetingBody(@Nullable String language, @Nullable String text) {}

  static PersonaBody of(Persona persona, boolean rewords) {
    return new PersonaBody(
        persona.name(),
        shown(persona),
        persona.tone(),
        persona.speaks() == Speaks.STORES ? "store" : "shopper",
        rewords);
  }

  private static List<@Nullable GreetingBody> shown(Persona persona) {
    List<@Nullable GreetingBody> all = new ArrayList<>();
    persona.greetings().forEach(one -> all.add(new GreetingBody(one.language(), one.text())));
    return all;
  }

  /**
   * The persona it describes.
   *
   * @param at the pointer of this object in the request
   * @throws Problem 422, with all that is wrong
   */
  public Persona persona(String at) {
    List<Problem.Field> wrong = new ArrayList<>();
    String kept = line(name, at + "/name", LONGEST_NAME, wrong);
    String how = line(tone, at + "/tone", LONGEST_TONE, wrong);
    List<Greeting> words = greetings(at + "/greetings", wrong);
    if (languages != null && !Set.of("shopper", "store").contains(languages)) {
      wrong.add(new Problem.Field(at + "/languages", "wrong_value", "\"shopper\" or \"store\"."));
    }
    if (!wrong.isEmpty()) {
      throw new Problem(422, "The request breaks a rule.", wrong);
    }
    return new Persona(
        kept, words, how, "store".equals(languages) ? Speaks.STORES : Speaks.SHOPPERS);
  }

  private List<Greeting> greetings(String at, List<Problem.Field> wrong) {
    List<Greeting> kept = new ArrayList<>();
    List<@Nullable GreetingBody> given =
        greetings == null ? List.<@Nullable GreetingBody>of() : greetings;
    if (given.size() > SPOKEN.size() + 1) {
      wrong.add(
          new Problem.Field(at, "too_many", "One for each language, and one for all others."));
      return List.of();
    }
    for (int i = 0; i < given.size(); i++) {
      GreetingBody one = given.get(i);
      String here = at + "/" + i;
      String language = one == null ? null : blankToNull(one.language());
      if (language != null && !SPOKEN.contains(language)) {
        wrong.add(
            new Problem.Field(here + "/language", "wrong_value", "Baton does not speak this."));
      }
      if (kept.stream().anyMatch(other -> Objects.equals(other.language(), language))) {
        wrong.add(new Problem.Field(here + "/language", "twice", "There is one for this already."));
      }
      String text = one == null || one.text() == null ? "" : one.text().strip();
      fault(text).ifPresent(why -> wrong.add(new Problem.Field(here + "/text", "invalid", why)));
      kept.add(new Greeting(language, text));
    }
    return kept;
  }

  private static Optional<String> fault(String text) {
    if (text.isEmpty()) {
      return Optional.of("This must not be empty.");
    }
    if (text.length() > LONGEST_GREETING) {
      return Optional.of("This may have " + LONGEST_GREETING + " characters at most.");
    }
    if (text.codePoints().anyMatch(c -> Character.isISOControl(c) && c != '\n')) {
      return Optional.of("There must be no control characters in it.");
    }
    return Template.of(text).unknown(Persona.VARIABLES).stream()
        .findFirst()
        .map(
            unknown ->
                "There is no variable "
                    + unknown
                    + ". There are {{store_name}} and {{assistant_name}}.");
  }

  private static @Nullable String line(
      @Nullable String value, String at, int longest, List<Problem.Field> wrong) {
    String line = value == null ? "" : value.strip();
    if (line.length() > longest) {
      wrong.add(
          new Problem.Field(at, "too_long", "This may have " + longest + " characters at most."));
    } else if (line.codePoints().anyMatch(Character::isISOControl)) {
      wrong.add(new Problem.Field(at, "not_one_line", "This must be one line."));
    }
    return blankToNull(line);
  }

  private static @Nullable String blankToNull(@Nullable String value) {
    return value == null || value.isBlank() ? null : value;
  }
}
