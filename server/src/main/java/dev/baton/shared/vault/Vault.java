package dev.baton.shared.vault;

import dev.baton.shared.StoreId;
import dev.baton.shared.http.Targets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps settings, their secrets as one sealed text of JSON. */
@Component
class Vault implements Safekeeping {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final TypeReference<Map<String, Object>> TREE = new TypeReference<>() {};
  private final SecretBox box;
  private final Targets targets;

  Vault(SecretBox box, Targets targets) {
    this.box = box;
    this.targets = targets;
  }

  @Override
  public Entered check(List<Setting> settings, Map<String, Object> entered) {
    return new Entered(settings, Config.read(settings, entered, new SettingRules(targets)));
  }

  @Override
  public Kept keep(StoreId store, UUID owner, Entered entered, @Nullable Kept before) {
    Config config = entered.config();
    if (before != null) {
      Config kept = opened(store, owner, before);
      Destination.of(entered.settings(), kept)
          .letGo(Destination.of(entered.settings(), config), entered.settings(), kept, config);
      config = config.keeping(kept.secret());
    }
    return new Kept(config.open(), sealed(store, owner, config.secret()));
  }

  @Override
  public Kept renew(StoreId store, UUID owner, Kept kept, Map<String, String> secrets) {
    Config renewed =
        new Config(kept.open(), tree(secrets)).keeping(opened(store, owner, kept).secret());
    return new Kept(kept.open(), sealed(store, owner, renewed.secret()));
  }

  @Override
  public Access open(StoreId store, UUID owner, String type, Kept kept) {
    return new Access(store, owner, type, opened(store, owner, kept).whole());
  }

  private Config opened(StoreId store, UUID owner, Kept kept) {
    String sealed = kept.sealed();
    return new Config(
        kept.open(),
        sealed == null ? Map.of() : JSON.readValue(box.open(store, owner, sealed), TREE));
  }

  /** Nothing when there are none. */
  private @Nullable String sealed(StoreId store, UUID owner, Map<String, Object> secrets) {
    return secrets.isEmpty() ? null : box.seal(store, owner, JSON.writeValueAsString(secrets));
  }

  /** {@code oauth.accessToken} becomes a member of {@code oauth}. */
  private static Map<String, Object> tree(Map<String, String> byPath) {
    Map<String, Object> tree = new LinkedHashMap<>();
    byPath.forEach(
        (path, value) -> {
          int dot = path.indexOf('.');
          if (dot < 0) {
            tree.put(path, value);
          } else {
            Map<String, Object> inner = new LinkedHashMap<>();
            if (tree.get(path.substring(0, dot)) instanceof Map<?, ?> before) {
              before.forEach((name, old) -> inner.put(String.valueOf(name), old));
            }
            inner.put(path.substring(dot + 1), value);
            tree.put(path.substring(0, dot), inner);
          }
        });
    return tree;
  }
}
