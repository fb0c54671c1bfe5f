package dev.baton.handoff.settings.json;

import dev.baton.shared.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A JSON value that is read member by member; what is wrong with its shape is noted, not thrown.
 */
final class Shape {
  private final @Nullable JsonNode value;
  private final String pointer;
  private final List<Problem.Field> wrong;

  private Shape(@Nullable JsonNode value, String pointer, List<Problem.Field> wrong) {
    this.value = value;
    this.pointer = pointer;
    this.wrong = wrong;
  }

  static Shape of(JsonNode value) {
    return new Shape(value, "", new ArrayList<>());
  }

  /** All that was found wrong so far, anywhere in the whole. */
  List<Problem.Field> wrong() {
    return wrong;
  }

  /** Whether there is a value other than {@code null}. */
  boolean present() {
    return value != null && !value.isNull() && !value.isMissingNode();
  }

  /** This, as an object with no other members than these. */
  Shape object(Set<String> members) {
    if (present() && value != null) {
      if (!value.isObject()) {
        return none("wrong_type", "This must be an object.");
      }
      for (String name : value.propertyNames()) {
        if (!members.contains(name)) {
          note(
              pointer + "/" + escape(name), "unknown", "There is no member \"" + name + "\" here.");
        }
      }
    }
    return this;
  }

  /** A member; not {@link #present} when it is absent. */
  Shape member(String name) {
    JsonNode child = value == null || !value.isObject() ? null : value.get(name);
    return new Shape(child, pointer + "/" + name, wrong);
  }

  /** A member that must not be absent, though it may be {@code null}. */
  Shape neededMember(String name) {
    if (value != null && value.isObject() && !value.has(name)) {
      note(pointer + "/" + name, "missing", "This is needed.");
    }
    return member(name);
  }

  /** Calls for every member of an object. */
  void forEach(BiConsumer<String, Shape> each) {
    if (value != null && value.isObject()) {
      value
          .properties()
          .forEach(
              entry ->
                  each.accept(
                      entry.getKey(),
                      new Shape(entry.getValue(), pointer + "/" + escape(entry.getKey()), wrong)));
    }
  }

  /** The entries of a list; empty when absent. */
  <T> List<T> list(int most, Function<Shape, Optional<T>> read) {
    List<T> all = new ArrayList<>();
    if (!present() || value == null) {
      return all;
    }
    if (!value.isArray()) {
      none("wrong_type", "This must be a list.");
    } else if (value.size() > most) {
      none("too_many", "There may be " + most + " at most.");
    } else {
      for (int i = 0; i < value.size(); i++) {
        read.apply(new Shape(value.get(i), pointer + "/" + i, wrong)).ifPresent(all::add);
      }
    }
    return all;
  }

  /** A text; empty when absent. */
  Optional<String> text(int longest) {
    if (!present() || value == null) {
      return Optional.empty();
    }
    if (!value.isString()) {
      none("wrong_type", "This must be a text.");
      return Optional.empty();
    }
    String text = value.asString();
    if (text.length() > longest) {
      none("too_long", "This may have " + longest + " characters at most.");
      return Optional.empty();
    }
    if (text.codePoints().anyMatch(Shape::isNoCharacter)) {
      none("wrong_value", "This holds a character that is none.");
      return Optional.empty();
    }
    return Optional.of(text);
  }

  private static boolean isNoCharacter(int codePoint) {
    return codePoint == 0 || (codePoint >= 0xD800 && codePoint <= 0xDFFF);
  }

  /** A text that stands for something; noted as wrong when it stands for nothing. */
  <T> Optional<T> text(int longest, Function<String, Optional<T>> read, String otherwise) {
    return text(longest)
        .flatMap(
            text -> {
              Optional<T> known = read.apply(text);
              if (known.isEmpty()) {
                none("wrong_value", otherwise);
              }
              return known;
            });
  }

  /** True or false; empty when absent. */
  Optional<Boolean> flag() {
    if (present() && value != null && !value.isBoolean()) {
      none("wrong_type", "This must be true or false.");
      return Optional.empty();
    }
    return present() && value != null ? Optional.of(value.asBoolean()) : Optional.empty();
  }

  /** A whole number; empty when absent. */
  Optional<Integer> number() {
    if (present() && value != null && !(value.isIntegralNumber() && value.canConvertToInt())) {
      none("wrong_type", "This must be a whole number.");
      return Optional.empty();
    }
    return present() && value != null ? Optional.of(value.asInt()) : Optional.empty();
  }

  /** Notes what is wrong here. */
  Shape none(String code, String detail) {
    note(pointer, code, detail);
    return new Shape(null, pointer, wrong);
  }

  private void note(String at, String code, String detail) {
    wrong.add(new Problem.Field(at, code, detail));
  }

  private static String escape(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }
}
