package dev.baton.shared.web;

import dev.baton.shared.BatonSettings;
import dev.baton.shared.Problem;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Figures for Prometheus. They are for this machine (and not through a proxy on it), or for whoever
 * has the bootstrap API key.
 */
@RestController
class MetricsController {
  private static final String PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8";
  private static final List<String> PROXIED = List.of("X-Forwarded-For", "Forwarded", "Via");

  private final PrometheusMeterRegistry registry;
  private final @Nullable String key;

  MetricsController(PrometheusMeterRegistry registry, BatonSettings settings) {
    this.registry = registry;
    this.key = settings.bootstrapApiKey();
  }

  @GetMapping("/metrics")
  ResponseEntity<String> metrics(HttpServletRequest request) {
    if (!isLocal(request) && !hasKey(request)) {
      throw new Problem(403, "Metrics are for this machine or the bootstrap API key.", List.of());
    }
    return ResponseEntity.ok().header("Content-Type", PROMETHEUS).body(registry.scrape());
  }

  private static boolean isLocal(HttpServletRequest request) {
    try {
      return PROXIED.stream().allMatch(name -> request.getHeader(name) == null)
          && InetAddress.ofLiteral(request.getRemoteAddr()).isLoopbackAddress();
    } catch (IllegalArgumentException unknown) {
      return false;
    }
  }

  private boolean hasKey(HttpServletRequest request) {
    String header = request.getHeader("Authorization");
    return key != null
        && header != null
        && MessageDigest.isEqual(
            ("Bearer " + key).getBytes(StandardCharsets.UTF_8),
            header.getBytes(StandardCharsets.UTF_8));
  }
}
