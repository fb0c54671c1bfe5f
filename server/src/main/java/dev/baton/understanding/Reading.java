package dev.baton.understanding;

import dev.baton.shared.Language;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a message says.
 *
 * @param language the language to answer in, given the conversation so far
 * @param trigger what in it calls for a person, or null
 * @param topic the sensitive topic it touches, or null; set whenever one is touched, whatever the
 *     trigger
 * @param intent what it is about
 * @param confidence how sure the intent is, 0 to 1
 * @param commands what it asks Baton to do, in the order of the text
 * @param substance whether it says, beyond greeting, asking for a person and giving details, what
 *     the matter is ("my parcel is wet")
 * @param speech whether it asks, orders or tells
 * @param inferred those of the commands that only a language model heard; policy trusts them less,
 *     and opens no ticket on their word alone
 */
public record Reading(
    Language language,
    @Nullable Trigger trigger,
    @Nullable SensitiveTopic topic,
    Intent intent,
    double confidence,
    List<Command> commands,
    boolean substance,
    Speech speech,
    List<Command> inferred) {

  public Reading {
    commands = List.copyOf(commands);
    inferred = List.copyOf(inferred);
  }

  /** A reading that tells, and in which nothing is a language model's. */
  public Reading(
      Language language,
      @Nullable Trigger trigger,
      @Nullable SensitiveTopic topic,
      Intent intent,
      double confidence,
      List<Command> commands,
      boolean substance) {
    this(language, trigger, topic, intent, confidence, commands, substance, Speech.TELL, List.of());
  }

  /** The same, to be answered in another language. */
  public Reading in(Language other) {
    return new Reading(
        other, trigger, topic, intent, confidence, commands, substance, speech, inferred);
  }

  /** The same with one more command. */
  public Reading with(Command more) {
    List<Command> all = Stream.concat(commands.stream(), Stream.of(more)).toList();
    return new Reading(
        language, trigger, topic, intent, confidence, all, substance, speech, inferred);
  }

  /** Whether a command of this kind is among the commands. */
  public boolean has(Class<? extends Command> kind) {
    return commands.stream().anyMatch(kind::isInstance);
  }

  /** The first command of a kind. */
  public <C extends Command> Optional<C> first(Class<C> kind) {
    return commands.stream().filter(kind::isInstance).map(kind::cast).findFirst();
  }

  /** All commands of a kind, in the order of the text. */
  public <C extends Command> List<C> all(Class<C> kind) {
    return commands.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /** Whether a command of this kind is there, and on a language model's word alone. */
  public boolean onlyInferred(Class<? extends Command> kind) {
    return has(kind) && commands.stream().filter(kind::isInstance).allMatch(inferred::contains);
  }
}
