package dev.baton.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.testing.BatonTest;
import dev.baton.testing.Http;
import dev.baton.testing.Http.Answer;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

@BatonTest
class ConsolePageTest {
  private static final Pattern NONCE =
      Pattern.compile("<meta property=\"csp-nonce\" nonce=\"([\\w-]{22})\">");
  private static final Pattern SCRIPT = Pattern.compile("src=\"(/console/assets/[^\"]+)\"");

  private final Http http;

  ConsolePageTest(Http http) {
    this.http = http;
    Assumptions.assumeTrue(
        new ClassPathResource("static/console/index.html").exists(),
        "The console was not built: npm run build.");
  }

  @Test
  void every_path_of_the_console_is_its_page() {
    for (String path :
        List.of(
            "", "/", "/index.html", "/sign-up", "/demo/skills/human-handoff", "/%3Cscript%3E")) {
      Answer page = http.get("/console" + path);
      assertThat(page.status()).as(path).isEqualTo(200);
      assertThat(page.header("content-type")).isEqualTo("text/html;charset=UTF-8");
      assertThat(page.header("cache-control")).isEqualTo("no-cache");
      assertThat(page.body()).contains("id=\"root\"").doesNotContain("<script>");
    }
    assertThat(http.post("/console", Map.of()).status()).isEqualTo(405);
  }

  @Test
  void nothing_inline_runs_but_styles_that_know_the_nonce_of_this_answer() {
    Answer first = http.get("/console");
    String nonce = nonce(first);
    assertThat(first.header("content-security-policy"))
        .contains("script-src 'self';", "style-src 'self' 'nonce-" + nonce + "'")
        .contains("default-src 'none'", "frame-ancestors 'none'")
        .doesNotContain("unsafe");
    assertThat(nonce(http.get("/console"))).isNotEqualTo(nonce);
  }

  @Test
  void files_named_by_their_hash_are_kept_and_sent_small() {
    Matcher script = SCRIPT.matcher(http.get("/console").body());
    assertThat(script.find()).isTrue();
    Answer file = http.with("Accept-Encoding", "gzip").get(script.group(1));
    assertThat(file.status()).isEqualTo(200);
    assertThat(file.header("cache-control"))
        .isEqualTo("max-age=31536000, public, immutable")
        .isEqualTo(http.get(script.group(1)).header("cache-control"));
    assertThat(file.header("content-encoding")).isEqualTo("gzip");
    assertThat(file.header("content-type")).startsWith("text/javascript");
    assertThat(http.get("/console/assets/none.js").status()).isEqualTo(404);
    assertThat(http.get("/console/assets/..%2findex.html").status()).isIn(400, 404);
  }

  private static String nonce(Answer page) {
    Matcher found = NONCE.matcher(page.body());
    assertThat(found.find()).isTrue();
    return found.group(1);
  }
}
