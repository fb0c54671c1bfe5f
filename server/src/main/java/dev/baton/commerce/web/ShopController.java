package dev.baton.commerce.web;

import dev.baton.commerce.ShopConnection;
import dev.baton.commerce.ShopConnections;
import dev.baton.merchant.Audit;
import dev.baton.shared.BatonSettings;
import dev.baton.shared.Problem;
import dev.baton.shared.StoreId;
import dev.baton.shared.vault.Check;
import dev.baton.shared.vault.Entered;
import dev.baton.shared.vault.Setting;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A store's shop system. What is secret goes in and never comes out. */
@RestController
@RequestMapping("/api/v1/admin/stores/{store}/shop")
class ShopController {
  private final ShopConnections connections;
  private final Audit audit;
  private final BatonSettings settings;

  ShopController(ShopConnections connections, Audit audit, BatonSettings settings) {
    this.connections = connections;
    this.audit = audit;
    this.settings = settings;
  }

  /**
   * A shop connection as a merchant sends it. What only Baton can say may stand in it, as GET gave
   * it, and is ignored.
   */
  record WantedShop(
      @Nullable String type,
      @Nullable Map<String, @Nullable Object> config,
      @Nullable Object status,
      @Nullable Object message,
      @Nullable Object kept,
      @Nullable Object hook,
      @Nullable Object connectedAt) {}

  /**
   * A shop connection on the wire.
   *
   * @param kept the secret settings that are kept
   * @param hook the address the shop system may tell its news at; null where none is understood
   */
  record ShownShop(
      String type,
      String status,
      String message,
      Map<String, Object> config,
      List<String> kept,
      @Nullable String hook,
      @Nullable Instant connectedAt) {}

  /** A kind of shop system on the wire. */
  record KindOfShop(String type, String title, String about, List<Setting> settings) {}

  /** All kinds. */
  record KindsOfShop(List<KindOfShop> items, @Nullable String nextCursor) {}

  @GetMapping
  ShownShop shop(@PathVariable String store) {
    return shown(connections.find(new StoreId(store)));
  }

  /** What can be connected, and what each asks for. */
  @GetMapping("/types")
  KindsOfShop kinds(@PathVariable String store) {
    return new KindsOfShop(
        connections.kinds().stream()
            .map(one -> new KindOfShop(one.type(), one.title(), one.about(), one.settings()))
            .toList(),
        null);
  }

  @PutMapping
  ShownShop connect(@PathVariable String store, @RequestBody WantedShop wanted) {
    StoreId storeId = new StoreId(store);
    if (wanted.type() == null) {
      throw Problem.malformed("/type", "missing", "Say which kind of shop system.");
    }
    ShopConnection connected =
        connections.connect(storeId, wanted.type(), Entered.members(wanted.config()));
    audit.record(storeId, "connected a shop", Map.of("type", connected.type()));
    return shown(connected);
  }

  @DeleteMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void disconnect(@PathVariable String store) {
    StoreId storeId = new StoreId(store);
    connections.disconnect(storeId);
    audit.record(storeId, "disconnected the shop", Map.of());
  }

  @PostMapping("/test")
  Check test(@PathVariable String store) {
    return connections.test(new StoreId(store));
  }

  private ShownShop shown(ShopConnection connection) {
    return new ShownShop(
        connection.type(),
        connection.status().key(),
        connection.message(),
        connection.config(),
        connection.kept(),
        connection.type().equals("shopify")
            ? settings.publicUrl() + "/api/v1/hooks/" + connection.store() + "/shop"
            : null,
        connection.connectedAt());
  }
}
