package dev.baton.shared.vault;

import dev.baton.shared.BatonSettings;
import dev.baton.shared.http.Names;
import dev.baton.shared.http.Targets;

/** Safekeeping for tests of other packages. */
public final class TestVault {
  private TestVault() {}

  /** Under the key of these settings; any address may be entered. */
  public static Safekeeping of(BatonSettings settings) {
    return new Vault(new SecretBox(settings), new Targets(true, Names.SYSTEM));
  }
}
