package dev.baton.merchant.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.DefaultCorsProcessor;

/** The usual CORS, with a refusal in words. */
final class WordedCors extends DefaultCorsProcessor {
  private final BiConsumer<HttpServletRequest, HttpServletResponse> refuse;

  WordedCors(BiConsumer<HttpServletRequest, HttpServletResponse> refuse) {
    this.refuse = refuse;
  }

  @Override
  public boolean processRequest(
      @Nullable CorsConfiguration allowed, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    boolean fine = super.processRequest(allowed, request, response);
    if (!fine) {
      response.resetBuffer();
      refuse.accept(request, response);
    }
    return fine;
  }

  @Override
  protected void rejectRequest(org.springframework.http.server.ServerHttpResponse response) {
    // said in words by processRequest
  }
}
