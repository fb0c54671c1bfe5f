package dev.baton.shared.web;

import dev.baton.shared.Problem;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers where a request failed before or after every controller. */
@RestController
final class LastResortController implements ErrorController {

  @RequestMapping("/error")
  ResponseEntity<Object> error(HttpServletRequest request) {
    Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    Object failure = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
    for (Object cause = failure; cause instanceof Throwable t; cause = t.getCause()) {
      if (cause instanceof Problem problem) {
        return Problems.answer(problem);
      }
    }
    int status = code instanceof Integer number && number >= 400 ? number : 404;
    String words =
        switch (status) {
          case 404 -> "There is nothing here.";
          case 413 -> "The request is too large.";
          default ->
              status < 500
                  ? "The request cannot be answered."
                  : "Something went wrong here; it is not your request. Try again soon.";
        };
    return Problems.answer(new Problem(status, words, List.of()));
  }
}
