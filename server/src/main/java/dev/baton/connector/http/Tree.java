package dev.baton.connector.http;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A JSON object in the making. Members keep their order; those without a value stay out. */
public final class Tree {
  private final Map<String, Object> members = new LinkedHashMap<>();

  /** An empty one. */
  public static Tree empty() {
    return new Tree();
  }

  /** With its first member. */
  public static Tree of(String name, @Nullable Object value) {
    return new Tree().with(name, value);
  }

  /** With one more member, unless the value is null, an empty text, list or map. */
  public Tree with(String name, @Nullable Object value) {
    @Nullable Object plain =
        switch (value) {
          case Tree tree -> tree.members;
          case Optional<?> optional -> optional.orElse(null);
          case null, default -> value;
        };
    boolean empty =
        switch (plain) {
          case null -> true;
          case String text -> text.isEmpty();
          case Collection<?> several -> several.isEmpty();
          case Map<?, ?> map -> map.isEmpty();
          default -> false;
        };
    if (!empty && plain != null) {
      members.put(name, plain);
    }
    return this;
  }

  /** The members. */
  public Map<String, Object> members() {
    return members;
  }
}
