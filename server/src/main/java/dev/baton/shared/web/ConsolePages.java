package dev.baton.shared.web;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/**
 * The merchant's console: files that carry their own hash in their names are kept by browsers for a
 * year, its few other files for an hour, and every other path is the page itself, whose script
 * decides what to show.
 */
@Configuration(proxyBeanMethods = false)
class ConsolePages {
  private static final String HOME = "static/console/";

  @Bean
  ResourceHttpRequestHandler consoleAssets() {
    return files("assets/", CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
  }

  @Bean
  ResourceHttpRequestHandler consoleFiles() {
    return files("", CacheControl.maxAge(Duration.ofHours(1)).cachePublic());
  }

  @Bean
  SimpleUrlHandlerMapping consolePaths(
      ResourceHttpRequestHandler consoleAssets,
      ResourceHttpRequestHandler consoleFiles,
      Problems problems) {
    ConsolePage page = new ConsolePage(new ClassPathResource(HOME + "index.html"), problems);
    return new SimpleUrlHandlerMapping(
        Map.of(
            "/console",
            page,
            "/console/**",
            page,
            "/console/assets/**",
            consoleAssets,
            "/console/*.svg",
            consoleFiles,
            "/console/*.png",
            consoleFiles),
        Ordered.HIGHEST_PRECEDENCE);
  }

  private static ResourceHttpRequestHandler files(String folder, CacheControl caching) {
    ResourceHttpRequestHandler handler = new ResourceHttpRequestHandler();
    handler.setLocations(List.of(new ClassPathResource(HOME + folder)));
    handler.setCacheControl(caching);
    return handler;
  }
}
