package dev.baton.merchant.web;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A part of a list, and where to go on. */
public record Page<T>(List<T> items, @Nullable String nextCursor) {

  /** A page of at most so many, out of one more than that where there are more. */
  public static <S, T> Page<T> of(
      List<S> found, int size, Function<S, T> body, Function<S, String> cursor) {
    List<S> shown = found.size() > size ? found.subList(0, size) : found;
    String next = found.size() > size ? cursor.apply(shown.getLast()) : null;
    return new Page<>(shown.stream().map(body).toList(), next);
  }
}
