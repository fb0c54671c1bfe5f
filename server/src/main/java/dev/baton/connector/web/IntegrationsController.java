package dev.baton.connector.web;

import dev.baton.connector.Backlog;
import dev.baton.connector.Capabilities;
import dev.baton.connector.Connection;
import dev.baton.connector.Connections;
import dev.baton.connector.HelpdeskConnector;
import dev.baton.connector.HelpdeskConnectors;
import dev.baton.merchant.Audit;
import dev.baton.shared.Problem;
import dev.baton.shared.StoreId;
import dev.baton.shared.vault.Check;
import dev.baton.shared.vault.Entered;
import dev.baton.shared.vault.Setting;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A store's integrations. What is secret goes in and never comes out. */
@RestController
@RequestMapping("/api/v1/admin/stores/{store}/integrations")
class IntegrationsController {
  private static final int LONGEST_NAME = 100;
  private final Connections connections;
  private final HelpdeskConnectors connectors;
  private final Backlog backlog;
  private final Audit audit;

  IntegrationsController(
      Connections connections, HelpdeskConnectors connectors, Backlog backlog, Audit audit) {
    this.connections = connections;
    this.connectors = connectors;
    this.backlog = backlog;
    this.audit = audit;
  }

  /**
   * An integration as a merchant sends it. What only Baton can say may stand in it, as GET gave it,
   * and is ignored.
   */
  record Wanted(
      @Nullable String type,
      @Nullable String name,
      @Nullable Map<String, @Nullable Object> config,
      @Nullable Object id,
      @Nullable Object status,
      @Nullable Object message,
      @Nullable Object capabilities,
      @Nullable Object waiting) {}

  /** An integration on the wire. */
  record Shown(
      UUID id,
      String type,
      String name,
      String status,
      String message,
      Map<String, Object> config,
      @Nullable Capabilities capabilities,
      int waiting) {}

  /** A kind of helpdesk on the wire. */
  record Kind(String type, String title, Capabilities capabilities, List<Setting> settings) {}

  /** All kinds. */
  record Kinds(List<Kind> items, @Nullable String nextCursor) {}

  /** A list. */
  record Page(List<Shown> items, @Nullable String nextCursor) {}

  @GetMapping
  Page all(@PathVariable String store) {
    StoreId storeId = new StoreId(store);
    Map<UUID, Integer> waiting = backlog.waiting(storeId);
    return new Page(
        connections.all(storeId).stream().map(one -> shown(one, waiting)).toList(), null);
  }

  /** What can be connected, and what each asks for. */
  @GetMapping("/types")
  Kinds kinds(@PathVariable String store) {
    return new Kinds(
        connectors.all().stream()
            .map(one -> new Kind(one.type(), one.title(), one.capabilities(), one.settings()))
            .toList(),
        null);
  }

  @GetMapping("/{id}")
  Shown one(@PathVariable String store, @PathVariable UUID id) {
    StoreId storeId = new StoreId(store);
    return connections
        .find(storeId, id)
        .map(found -> shown(found, backlog.waiting(storeId)))
        .orElseThrow(() -> Problem.notFound("This store has no such integration."));
  }

  @PostMapping
  ResponseEntity<Shown> add(@PathVariable String store, @RequestBody Wanted wanted) {
    StoreId storeId = new StoreId(store);
    if (wanted.type() == null) {
      throw Problem.malformed("/type", "missing", "Say which kind of helpdesk.");
    }
    Connection added =
        connections.add(storeId, wanted.type(), name(wanted), Entered.members(wanted.config()));
    audit.record(storeId, "added an integration", subject(added));
    return ResponseEntity.created(
            URI.create("/api/v1/admin/stores/" + store + "/integrations/" + added.id()))
        .body(shown(added, Map.of()));
  }

  @PutMapping("/{id}")
  Shown change(@PathVariable String store, @PathVariable UUID id, @RequestBody Wanted wanted) {
    StoreId storeId = new StoreId(store);
    Connection changed =
        connections.change(storeId, id, name(wanted), Entered.members(wanted.config()));
    audit.record(storeId, "changed an integration", subject(changed));
    return shown(changed, backlog.waiting(storeId));
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(@PathVariable String store, @PathVariable UUID id) {
    StoreId storeId = new StoreId(store);
    Map<String, String> gone =
        connections
            .find(storeId, id)
            .map(IntegrationsController::subject)
            .orElseGet(() -> Map.of("id", id.toString()));
    connections.remove(storeId, id);
    audit.record(storeId, "removed an integration", gone);
  }

  @PostMapping("/{id}/test")
  Check test(@PathVariable String store, @PathVariable UUID id) {
    return connections.test(new StoreId(store), id);
  }

  private Shown shown(Connection connection, Map<UUID, Integer> waiting) {
    return new Shown(
        connection.id(),
        connection.type(),
        connection.name(),
        connection.health().key(),
        connection.message(),
        connection.config(),
        connectors.find(connection.type()).map(HelpdeskConnector::capabilities).orElse(null),
        waiting.getOrDefault(connection.id(), 0));
  }

  private static String name(Wanted wanted) {
    String name = wanted.name() == null ? "" : wanted.name().strip();
    if (name.length() > LONGEST_NAME) {
      throw Problem.malformed("/name", "too_long", "This may have 100 characters at most.");
    }
    if (!name.isEmpty()) {
      return name;
    }
    if (wanted.name() == null && wanted.type() != null) {
      return wanted.type();
    }
    throw Problem.unprocessable("/name", "empty", "Give the integration a name.");
  }

  private static Map<String, String> subject(Connection connection) {
    return Map.of(
        "id", connection.id().toString(), "type", connection.type(), "name", connection.name());
  }
}
