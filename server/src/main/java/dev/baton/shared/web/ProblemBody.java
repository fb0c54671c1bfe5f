package dev.baton.shared.web;

import dev.baton.shared.Problem;
import java.util.List;
import org.springframework.http.HttpStatus;

/** A problem as it is written to the wire (RFC 9457). */
record ProblemBody(
    String type, String title, int status, String detail, List<Problem.Field> errors) {

  static ProblemBody of(Problem problem) {
    HttpStatus known = HttpStatus.resolve(problem.status());
    return new ProblemBody(
        "about:blank",
        known == null ? "Problem" : known.getReasonPhrase(),
        problem.status(),
        problem.getMessage() == null ? "" : problem.getMessage(),
        problem.fields());
  }
}
