package dev.baton.shared.web;

import dev.baton.shared.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.web.HttpRequestHandler;

/**
 * The one page of the console. Only scripts and styles from here run in it; style elements that its
 * script makes carry a nonce, new with every answer, which the page finds in {@code <meta
 * property="csp-nonce">} (read its {@code nonce} property: browsers hide the attribute).
 */
final class ConsolePage implements HttpRequestHandler {
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-{nonce}';"
          + " img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; media-src 'self';"
          + " manifest-src 'self'; frame-src 'self'; worker-src 'self'; base-uri 'none';"
          + " form-action 'self'; frame-ancestors 'none'";
  private static final String META = "<head>\n    <meta property=\"csp-nonce\" nonce=\"{nonce}\">";
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Resource page;
  private final Problems problems;

  ConsolePage(Resource page, Problems problems) {
    this.page = page;
    this.problems = problems;
  }

  @Override
  public void handleRequest(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!List.of("GET", "HEAD").contains(request.getMethod())) {
      response.setHeader("Allow", "GET, HEAD");
      problems.write(response, new Problem(405, "This method is not allowed here.", List.of()));
    } else if (!page.exists()) {
      problems.write(response, Problem.notFound("The console was not built: start ./baton run."));
    } else {
      write(response);
    }
  }

  private void write(HttpServletResponse response) throws IOException {
    String nonce = nonce();
    byte[] html =
        page.getContentAsString(StandardCharsets.UTF_8)
            .replaceFirst("<head>", META.replace("{nonce}", nonce))
            .getBytes(StandardCharsets.UTF_8);
    response.setHeader("Content-Security-Policy", POLICY.replace("{nonce}", nonce));
    response.setHeader("Referrer-Policy", "same-origin");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader("Cache-Control", "no-cache");
    response.setContentType("text/html;charset=UTF-8");
    response.setContentLength(html.length);
    response.getOutputStream().write(html);
  }

  private static String nonce() {
    byte[] random = new byte[16];
    RANDOM.nextBytes(random);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
  }
}
