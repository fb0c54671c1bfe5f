package dev.baton.testing;

import dev.baton.shared.Problem;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/**
 * Calls that do nothing of their own, for what is true of every call. They are in every Baton under
 * test, because another Baton for one test takes seconds; the description of the interface leaves
 * them out.
 */
@TestConfiguration(proxyBeanMethods = false)
@RestController
@RequestMapping(Echo.PATH)
public class Echo {
  /** Where they are. */
  public static final String PATH = "/api/v1/echo";

  enum Colour {
    RED
  }

  record Inner(@Nullable Integer number) {}

  record Body(
      @Nullable String text,
      @Nullable Boolean flag,
      @Nullable Colour colour,
      @Nullable List<Inner> inner,
      @Nullable Instant at) {}

  @PostMapping(consumes = "application/json")
  Body echo(@RequestBody Body body) {
    return body;
  }

  @PostMapping("/upload")
  long upload(@RequestParam MultipartFile file) {
    return file.getSize();
  }

  @GetMapping("/broken")
  String broken() {
    throw new IllegalStateException("a secret detail");
  }

  @GetMapping("/busy")
  String busy() {
    throw Problem.tooMany("Slowly.", 7);
  }
}
