package dev.baton.shared.vault;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.util.SecretBytes;
import dev.baton.shared.BatonSettings;
import dev.baton.shared.SecretKeys;
import dev.baton.shared.StoreId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Seals the secrets of connections (Tink, AES-GCM) under a key that is not in the database. What is
 * sealed for one connection cannot be opened as another's. What retired keys sealed still opens.
 */
@Component
class SecretBox {
  private static final int KEY_BYTES = 32;

  /** Tink's prefix: a version byte and the key's id. */
  private static final int PREFIX_BYTES = 5;

  private final SecretKeys roots;
  private volatile @Nullable Aead aead;

  SecretBox(BatonSettings settings) {
    roots = settings.secretKeys();
  }

  String seal(StoreId store, UUID connection, String secrets) {
    try {
      byte[] sealed =
          aead().encrypt(secrets.getBytes(StandardCharsets.UTF_8), owner(store, connection));
      return Base64.getEncoder().encodeToString(sealed);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /**
   * @throws IllegalStateException when it was sealed with another key or for another connection
   */
  String open(StoreId store, UUID connection, String sealed) {
    try {
      byte[] plain = aead().decrypt(Base64.getDecoder().decode(sealed), owner(store, connection));
      return new String(plain, StandardCharsets.UTF_8);
    } catch (GeneralSecurityException wrong) {
      throw new IllegalStateException(
          "the secrets of this integration were sealed with another BATON_SECRET_KEY", wrong);
    }
  }

  /** Whether it was sealed under the key in use. */
  boolean isCurrent(String sealed) {
    byte[] bytes = Base64.getDecoder().decode(sealed);
    return bytes.length > PREFIX_BYTES
        && ByteBuffer.wrap(bytes, 1, Integer.BYTES).getInt() == id(key(roots.current()));
  }

  /** Whether there are keys that may be forgotten once nothing is sealed under them. */
  boolean hasRetired() {
    return !roots.retired().isEmpty();
  }

  /** Made when the first secret is sealed or opened: Tink takes a while to get ready. */
  private Aead aead() throws GeneralSecurityException {
    Aead ready = aead;
    if (ready == null) {
      AeadConfig.register();
      KeysetHandle.Builder keys = KeysetHandle.newBuilder();
      keys.addEntry(KeysetHandle.importKey(tink(roots.current())).makePrimary());
      for (String retired : roots.retired()) {
        keys.addEntry(KeysetHandle.importKey(tink(retired)));
      }
      ready = keys.build().getPrimitive(RegistryConfiguration.get(), Aead.class);
      aead = ready;
    }
    return ready;
  }

  @AccessesPartialKey
  private static AesGcmKey tink(String root) throws GeneralSecurityException {
    byte[] key = key(root);
    AesGcmParameters parameters =
        AesGcmParameters.builder()
            .setKeySizeBytes(KEY_BYTES)
            .setIvSizeBytes(12)
            .setTagSizeBytes(16)
            .setVariant(AesGcmParameters.Variant.TINK)
            .build();
    return AesGcmKey.builder()
        .setParameters(parameters)
        .setKeyBytes(SecretBytes.copyFrom(key, InsecureSecretKeyAccess.get()))
        .setIdRequirement(id(key))
        .build();
  }

  /** A key's id: derived beside it, so that it tells nothing of it. */
  private static int id(byte[] key) {
    return ByteBuffer.wrap(derived(key, "id", Integer.BYTES)).getInt();
  }

  private static byte[] key(String root) {
    return derived(HexFormat.of().parseHex(root), "integration secrets", KEY_BYTES);
  }

  private static byte[] derived(byte[] from, String purpose, int bytes) {
    try {
      HKDFParameterSpec how =
          HKDFParameterSpec.ofExtract()
              .addIKM(from)
              .thenExpand(purpose.getBytes(StandardCharsets.UTF_8), bytes);
      SecretKey derived = KDF.getInstance("HKDF-SHA256").deriveKey("Generic", how);
      return derived.getEncoded();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static byte[] owner(StoreId store, UUID connection) {
    return (store.value() + "/" + connection).getBytes(StandardCharsets.UTF_8);
  }
}
