package dev.baton.connector.internal;

import dev.baton.connector.Access;
import dev.baton.connector.Safekeeping;
import dev.baton.connector.Setting;
import dev.baton.shared.StoreId;
import dev.baton.shared.http.Targets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Settings kept by the rules of connections. */
@Component
class SealedSettings implements Safekeeping {
  private final Vault vault;
  private final Targets targets;

  SealedSettings(Vault vault, Targets targets) {
    this.vault = vault;
    this.targets = targets;
  }

  @Override
  public Kept keep(
      StoreId store,
      UUID owner,
      List<Setting> settings,
      Map<String, Object> entered,
      @Nullable String before) {
    Config whole =
        Config.read(settings, entered, new SettingRules(targets))
            .keeping(vault.secrets(store, owner, before));
    return new Kept(whole.open(), vault.sealed(store, owner, whole.secret()));
  }

  @Override
  public Access open(StoreId store, UUID owner, String type, Kept kept) {
    Config whole = new Config(kept.open(), vault.secrets(store, owner, kept.sealed()));
    return new Access(store, owner, type, whole.whole());
  }
}
