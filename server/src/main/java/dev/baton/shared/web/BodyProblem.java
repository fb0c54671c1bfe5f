package dev.baton.shared.web;

import dev.baton.shared.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** What is wrong with a body that cannot be read, and where. */
final class BodyProblem {
  private BodyProblem() {}

  static Problem of(HttpMessageNotReadableException unreadable) {
    Problem known = find(unreadable, Problem.class);
    if (known != null) {
      return known;
    }
    DatabindException unfit = find(unreadable, DatabindException.class);
    if (unfit != null) {
      return unfit(unfit);
    }
    return find(unreadable, JacksonException.class) == null
        ? Problem.malformed("", "missing", "A JSON body is needed.")
        : Problem.malformed("", "malformed", "The body is not valid JSON in UTF-8.");
  }

  private static Problem unfit(DatabindException unfit) {
    String pointer = pointer(unfit.getPath());
    return switch (unfit) {
      case UnrecognizedPropertyException unknown ->
          Problem.malformed(
              pointer, "unknown", "There is no member \"" + unknown.getPropertyName() + "\" here.");
      case InvalidFormatException wrong when wrong.getTargetType().isEnum() ->
          Problem.malformed(pointer, "wrong_value", "This value is not one of those allowed here.");
      default -> {
        boolean whole = pointer.isEmpty() && unfit.getPath().isEmpty();
        yield Problem.malformed(
            pointer,
            "wrong_type",
            whole ? "The body has the wrong shape." : "This value has the wrong type.");
      }
    };
  }

  private static String pointer(List<JacksonException.Reference> path) {
    StringBuilder pointer = new StringBuilder();
    for (JacksonException.Reference step : path) {
      String name = step.getPropertyName();
      pointer.append('/');
      pointer.append(
          name == null
              ? Integer.toString(step.getIndex())
              : name.replace("~", "~0").replace("/", "~1"));
    }
    return pointer.toString();
  }

  private static <T extends Throwable> @Nullable T find(Throwable failure, Class<T> type) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (type.isInstance(cause)) {
        return type.cast(cause);
      }
    }
    return null;
  }
}
