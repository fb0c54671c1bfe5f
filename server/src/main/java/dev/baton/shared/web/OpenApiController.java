package dev.baton.shared.web;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Serves the description of the HTTP interface, the same that is in the repository. */
@RestController
class OpenApiController {

  @GetMapping("/openapi.yaml")
  ResponseEntity<Resource> description() {
    return ResponseEntity.ok()
        .header("Content-Type", "application/yaml;charset=UTF-8")
        .body(new ClassPathResource("contracts/openapi.yaml"));
  }
}
