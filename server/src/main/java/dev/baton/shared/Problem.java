package dev.baton.shared;

import java.util.List;

/**
 * Why a request is refused, in words for whoever made it. Becomes an RFC 9457 answer.
 *
 * <p>Its message never holds a secret or another store's data.
 */
public final class Problem extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** One wrong field: where (JSON pointer), what kind of wrong, and how to mend it. */
  public record Field(String pointer, String code, String detail) {}

  private final int status;
  private final transient List<Field> fields;
  private final int retryAfterSeconds;

  /** A refusal with an HTTP status, a sentence and the fields at fault, if any. */
  public Problem(int status, String detail, List<Field> fields) {
    this(status, detail, fields, 0);
  }

  private Problem(int status, String detail, List<Field> fields, int retryAfterSeconds) {
    super(detail);
    this.status = status;
    this.fields = List.copyOf(fields);
    this.retryAfterSeconds = retryAfterSeconds;
  }

  /** 404: there is no such thing here, whether or not it exists for others. */
  public static Problem notFound(String detail) {
    return new Problem(404, detail, List.of());
  }

  /** 400: the shape of the request is wrong at a pointer. */
  public static Problem malformed(String pointer, String code, String detail) {
    return new Problem(400, detail, List.of(new Field(pointer, code, detail)));
  }

  /** 422: well-formed, but a rule is broken at a pointer. */
  public static Problem unprocessable(String pointer, String code, String detail) {
    return new Problem(422, detail, List.of(new Field(pointer, code, detail)));
  }

  /** 409: it does not fit what is already there. */
  public static Problem conflict(String detail) {
    return new Problem(409, detail, List.of());
  }

  /** 413: the body as a whole is larger than what is read here. */
  public static Problem tooLarge(String detail) {
    return new Problem(413, detail, List.of(new Field("", "too_large", detail)));
  }

  /** 429: too much at once; the same is welcome after a while. */
  public static Problem tooMany(String detail, int retryAfterSeconds) {
    return new Problem(429, detail, List.of(), Math.max(1, retryAfterSeconds));
  }

  /** 503: something Baton needs does not answer; the same is welcome after a while. */
  public static Problem unavailable(String detail, int retryAfterSeconds) {
    return new Problem(503, detail, List.of(), Math.max(1, retryAfterSeconds));
  }

  /** Seconds to wait before the same request is welcome; 0 when waiting does not help. */
  public int retryAfterSeconds() {
    return retryAfterSeconds;
  }

  /** The HTTP status, 400 to 599. */
  public int status() {
    return status;
  }

  /** The fields at fault; empty when the request as a whole is. */
  public List<Field> fields() {
    return fields;
  }
}
