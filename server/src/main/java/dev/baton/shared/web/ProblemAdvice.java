package dev.baton.shared.web;

import dev.baton.shared.Problem;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** Turns everything that goes wrong in a controller into a problem in words. */
@RestControllerAdvice
final class ProblemAdvice {
  private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

  @ExceptionHandler
  ResponseEntity<Object> refused(Problem problem) {
    return Problems.answer(problem);
  }

  @ExceptionHandler
  ResponseEntity<Object> unreadable(HttpMessageNotReadableException unreadable) {
    return Problems.answer(BodyProblem.of(unreadable));
  }

  @ExceptionHandler
  ResponseEntity<Object> wrongMethod(HttpRequestMethodNotSupportedException wrong) {
    return withHeaders(wrong, new Problem(405, "This method is not allowed here.", List.of()));
  }

  @ExceptionHandler
  ResponseEntity<Object> wrongType(HttpMediaTypeNotSupportedException wrong) {
    return withHeaders(
        wrong, new Problem(415, "A body of this Content-Type is not read here.", List.of()));
  }

  @ExceptionHandler({MaxUploadSizeExceededException.class})
  ResponseEntity<Object> tooLarge() {
    return Problems.answer(Problem.tooLarge("A file may have 10 MB at most."));
  }

  @ExceptionHandler
  ResponseEntity<Object> notMultipart(MultipartException wrong) {
    return Problems.answer(
        wrong.getCause() instanceof Problem problem
            ? problem
            : Problem.malformed("", "malformed", "The multipart body cannot be read."));
  }

  @ExceptionHandler
  ResponseEntity<Object> missingPart(MissingServletRequestPartException missing) {
    return Problems.answer(
        Problem.malformed(
            "/" + missing.getRequestPartName(),
            "missing",
            "The part \"" + missing.getRequestPartName() + "\" is missing."));
  }

  @ExceptionHandler
  ResponseEntity<Object> missingParameter(MissingServletRequestParameterException missing) {
    return Problems.answer(
        Problem.malformed(
            "/" + missing.getParameterName(),
            "missing",
            "The parameter \"" + missing.getParameterName() + "\" is missing."));
  }

  /** A path variable of the wrong shape names nothing; a parameter of the wrong shape is wrong. */
  @ExceptionHandler
  ResponseEntity<Object> wrongShape(MethodArgumentTypeMismatchException wrong) {
    boolean inPath =
        wrong
            .getParameter()
            .hasParameterAnnotation(org.springframework.web.bind.annotation.PathVariable.class);
    return Problems.answer(
        inPath
            ? Problem.notFound("There is nothing here.")
            : Problem.malformed(
                "/" + wrong.getName(),
                "wrong_type",
                "The parameter \"" + wrong.getName() + "\" cannot be read."));
  }

  @ExceptionHandler({
    DataAccessResourceFailureException.class,
    CannotCreateTransactionException.class
  })
  ResponseEntity<Object> databaseAway(Exception failure) {
    LOG.error("the database does not answer", failure);
    return Problems.answer(
        Problem.unavailable("The database does not answer at the moment. Try again soon.", 5));
  }

  @ExceptionHandler
  void clientGone(AsyncRequestNotUsableException gone) {
    LOG.debug("the client went away", gone);
  }

  @ExceptionHandler
  @Nullable ResponseEntity<Object> anythingElse(Exception failure) throws Exception {
    if (failure instanceof ErrorResponse known) {
      HttpStatusCode status = known.getStatusCode();
      String words =
          status.value() == 404 ? "There is nothing here." : "The request cannot be answered.";
      return withHeaders(known, new Problem(status.value(), words, List.of()));
    }
    if (failure instanceof IOException) {
      throw failure;
    }
    LOG.error("a request failed", failure);
    return Problems.answer(
        new Problem(
            500, "Something went wrong here; it is not your request. Try again soon.", List.of()));
  }

  private static ResponseEntity<Object> withHeaders(ErrorResponse from, Problem problem) {
    ResponseEntity<Object> answer = Problems.answer(problem);
    HttpHeaders headers = new HttpHeaders();
    headers.putAll(from.getHeaders());
    answer.getHeaders().forEach(headers::put);
    return new ResponseEntity<>(answer.getBody(), headers, answer.getStatusCode());
  }
}
