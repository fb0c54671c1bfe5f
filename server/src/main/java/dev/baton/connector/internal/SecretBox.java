package dev.baton.connector.internal;

import dev.baton.shared.BatonSettings;
import dev.baton.shared.StoreId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import org.springframework.stereotype.Component;

/**
 * Seals the secrets of connections with AES-GCM, under a key that is not in the database. What is
 * sealed for one connection cannot be opened as another's.
 */
@Component
class SecretBox {
  private static final byte VERSION = 1;
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;
  private final SecureRandom random = new SecureRandom();
  private final SecretKey key;

  SecretBox(BatonSettings settings) {
    byte[] root = HexFormat.of().parseHex(settings.secretKey());
    byte[] purpose = "integration secrets".getBytes(StandardCharsets.UTF_8);
    try {
      key =
          KDF.getInstance("HKDF-SHA256")
              .deriveKey("AES", HKDFParameterSpec.ofExtract().addIKM(root).thenExpand(purpose, 32));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  String seal(StoreId store, UUID connection, String secrets) {
    byte[] nonce = new byte[NONCE];
    random.nextBytes(nonce);
    try {
      byte[] sealed =
          cipher(Cipher.ENCRYPT_MODE, nonce, store, connection)
              .doFinal(secrets.getBytes(StandardCharsets.UTF_8));
      byte[] all =
          ByteBuffer.allocate(1 + NONCE + sealed.length)
              .put(VERSION)
              .put(nonce)
              .put(sealed)
              .array();
      return Base64.getEncoder().encodeToString(all);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /**
   * @throws IllegalStateException when it was sealed with another key or for another connection
   */
  String open(StoreId store, UUID connection, String sealed) {
    ByteBuffer buffer = ByteBuffer.wrap(Base64.getDecoder().decode(sealed));
    byte version = buffer.get();
    if (version != VERSION) {
      throw new IllegalStateException("unknown seal " + version);
    }
    byte[] nonce = new byte[NONCE];
    buffer.get(nonce);
    byte[] rest = new byte[buffer.remaining()];
    buffer.get(rest);
    try {
      byte[] plain = cipher(Cipher.DECRYPT_MODE, nonce, store, connection).doFinal(rest);
      return new String(plain, StandardCharsets.UTF_8);
    } catch (GeneralSecurityException wrong) {
      throw new IllegalStateException(
          "the secrets of this integration were sealed with another BATON_SECRET_KEY", wrong);
    }
  }

  private Cipher cipher(int mode, byte[] nonce, StoreId store, UUID connection)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD((store.value() + "/" + connection).getBytes(StandardCharsets.UTF_8));
    return cipher;
  }
}
