package dev.baton.shopper.web;

import dev.baton.shared.Problem;
import dev.baton.shared.StoreId;
import dev.baton.shared.http.TargetRefused;
import dev.baton.shared.http.Targets;
import dev.baton.shopper.IdentityKey.Config;
import dev.baton.shopper.IdentityKey.Kind;
import dev.baton.shopper.internal.KeyCabinet;
import dev.baton.shopper.internal.KeyCabinet.Made;
import dev.baton.shopper.internal.PublicKeys;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the key a merchant wants to add, and refuses what could never work. */
@Component
class WantedKeys {
  private static final Pattern SHOP = Pattern.compile("[a-z0-9][a-z0-9-]*\\.myshopify\\.com");
  private static final int LONGEST_NAME = 60;
  private static final int LONGEST_LINE = 300;
  private static final int LONGEST_KEY = 4_000;
  private static final int LONGEST_TOKEN = 4_096;
  private static final int USUAL_OVERLAP = 24;
  private static final int LONGEST_OVERLAP = 168;

  private final KeyCabinet cabinet;
  private final Targets targets;

  WantedKeys(KeyCabinet cabinet, Targets targets) {
    this.cabinet = cabinet;
    this.targets = targets;
  }

  /** A key as a merchant sends it; which members count depends on its type. */
  record WantedKey(
      @Nullable String type,
      @Nullable String name,
      @Nullable String audience,
      @Nullable String issuer,
      @Nullable String jwksUrl,
      @Nullable String publicKey,
      @Nullable String keyId,
      @Nullable String shop,
      @Nullable String clientSecret) {}

  Made add(StoreId store, WantedKey wanted) {
    Kind kind = kind(wanted.type());
    String name = line("/name", wanted.name(), LONGEST_NAME);
    refuseForeign(kind, wanted);
    Config config =
        new Config(
            line("/audience", wanted.audience(), LONGEST_LINE),
            line("/issuer", wanted.issuer(), LONGEST_LINE),
            kind == Kind.SHOPIFY_APP ? shop(wanted.shop()) : null,
            kind == Kind.JWKS ? address(wanted.jwksUrl()) : null,
            kind == Kind.PUBLIC_KEY ? publicKey(wanted.publicKey()) : null,
            line("/keyId", wanted.keyId(), LONGEST_LINE));
    String secret =
        kind == Kind.SHOPIFY_APP
            ? needed("/clientSecret", line("/clientSecret", wanted.clientSecret(), LONGEST_LINE))
            : null;
    return cabinet.add(store, kind, name == null ? title(kind) : name, config, secret);
  }

  private static Kind kind(@Nullable String type) {
    return Arrays.stream(Kind.values())
        .filter(kind -> kind.key().equals(type))
        .findFirst()
        .orElseThrow(
            () ->
                Problem.unprocessable(
                    "/type",
                    "wrong_value",
                    "One of shared_secret, public_key, jwks and shopify_app."));
  }

  private static String title(Kind kind) {
    return switch (kind) {
      case SHARED_SECRET -> "Shared secret";
      case PUBLIC_KEY -> "Public key";
      case JWKS -> "Key address";
      case SHOPIFY_APP -> "Shopify app";
    };
  }

  /** What is of another type is refused rather than passed over. */
  private static void refuseForeign(Kind kind, WantedKey wanted) {
    refuse(kind != Kind.JWKS, wanted.jwksUrl(), "/jwksUrl");
    refuse(kind != Kind.PUBLIC_KEY, wanted.publicKey(), "/publicKey");
    refuse(kind != Kind.PUBLIC_KEY, wanted.keyId(), "/keyId");
    refuse(kind != Kind.SHOPIFY_APP, wanted.shop(), "/shop");
    refuse(kind != Kind.SHOPIFY_APP, wanted.clientSecret(), "/clientSecret");
    refuse(kind == Kind.SHOPIFY_APP, wanted.audience(), "/audience");
    refuse(kind == Kind.SHOPIFY_APP, wanted.issuer(), "/issuer");
  }

  private static void refuse(boolean foreign, @Nullable String value, String pointer) {
    if (foreign && value != null) {
      throw Problem.unprocessable(
          pointer, "not_here", "This does not belong to a key of this type.");
    }
  }

  private static String shop(@Nullable String shop) {
    String line = needed("/shop", line("/shop", shop, LONGEST_LINE));
    if (!SHOP.matcher(line).matches()) {
      throw Problem.unprocessable("/shop", "wrong_value", "As in my-shop.myshopify.com.");
    }
    return line;
  }

  private String address(@Nullable String url) {
    try {
      return targets.checked(needed("/jwksUrl", line("/jwksUrl", url, LONGEST_LINE))).toString();
    } catch (TargetRefused refused) {
      throw Problem.unprocessable("/jwksUrl", "wrong_value", String.valueOf(refused.getMessage()));
    }
  }

  private static String publicKey(@Nullable String text) {
    String key = needed("/publicKey", text);
    if (key.length() > LONGEST_KEY || PublicKeys.parse(key).isEmpty()) {
      throw Problem.unprocessable(
          "/publicKey",
          "wrong_value",
          "An RSA key of 2,048 to 8,192 bits as -----BEGIN PUBLIC KEY----- is needed.");
    }
    return key;
  }

  private static String needed(String pointer, @Nullable String value) {
    if (value == null) {
      throw Problem.malformed(pointer, "missing", "This is needed.");
    }
    return value;
  }

  private static @Nullable String line(String pointer, @Nullable String value, int longest) {
    if (value == null) {
      return null;
    }
    String line = value.strip();
    if (line.length() > longest) {
      throw Problem.malformed(pointer, "too_long", "At most " + longest + " characters.");
    }
    if (line.isEmpty() || line.codePoints().anyMatch(Character::isISOControl)) {
      throw Problem.unprocessable(pointer, "wrong_value", "A line of text is needed here.");
    }
    return line;
  }

  /** How long a secret counts beside the next one. */
  static Duration overlap(@Nullable Integer hours) {
    int wanted = Optional.ofNullable(hours).orElse(USUAL_OVERLAP);
    if (wanted < 0 || wanted > LONGEST_OVERLAP) {
      throw Problem.unprocessable(
          "/overlapHours", "wrong_value", "0 to " + LONGEST_OVERLAP + " hours, a week.");
    }
    return Duration.ofHours(wanted);
  }

  /** A token to try. */
  static String token(@Nullable String token) {
    if (token == null || token.length() > LONGEST_TOKEN) {
      throw Problem.malformed(
          "/identityToken", "wrong_value", "A token of up to 4,096 characters is needed.");
    }
    return token;
  }
}
