package dev.baton.shopper.internal;

import com.nimbusds.jwt.JWTClaimsSet;
import dev.baton.shared.EmailAddress;
import dev.baton.shared.Masking;
import dev.baton.shared.StoreId;
import dev.baton.shopper.Identities;
import dev.baton.shopper.Identity;
import dev.baton.shopper.Identity.Claim;
import dev.baton.shopper.Presented;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shoppers recognised by what their shop signed. */
@Component
public class SignedIdentities implements Identities {
  private static final Pattern GAPS = Pattern.compile("[\\s\\p{Cntrl}]+");
  private static final int LONGEST = 100;

  private final BelievedKeys keys;
  private final OwnTokens own;
  private final KeySets keySets;
  private final CustomerFile file;
  private final Clock clock;

  SignedIdentities(
      BelievedKeys keys, OwnTokens own, KeySets keySets, CustomerFile file, Clock clock) {
    this.keys = keys;
    this.own = own;
    this.keySets = keySets;
    this.file = file;
    this.clock = clock;
  }

  /** What a check found, in words, and whom it found. */
  public record Checked(boolean ok, String message, Identity identity) {}

  @Override
  public Identity of(StoreId store, Presented presented) {
    return switch (presented) {
      case Presented.Token(String text) -> check(store, text).identity();
      case Presented.Stated stated -> stated(store, stated);
    };
  }

  /** What a token proves, or in words why it proves nothing. */
  public Checked check(StoreId store, String token) {
    List<Signatory> believed = new ArrayList<>();
    believed.add(own.signatory(store));
    believed.addAll(keys.signatories(store));
    return switch (new TokenCheck(keySets, clock.instant()).check(token, believed)) {
      case Verdict.Good(JWTClaimsSet claims, Signatory by) -> {
        keys.used(store, by);
        Identity identity = by.isBaton() ? ofShop(store, claims) : ofLogin(store, claims);
        yield new Checked(true, "This token is good.", identity);
      }
      case Verdict.Refused(Verdict.Refusal why) ->
          new Checked(false, why.words(), Identity.REJECTED);
    };
  }

  /** Baton's own token names a customer of the shop; everything else the shop knows. */
  private Identity ofShop(StoreId store, JWTClaimsSet claims) {
    Identity customer = Identity.customer("shop:" + claims.getSubject(), null);
    return file.completed(store, customer, claims.getSubject());
  }

  private Identity ofLogin(StoreId store, JWTClaimsSet claims) {
    String issuer = claims.getIssuer() == null ? "" : claims.getIssuer();
    @Nullable String email =
        Boolean.FALSE.equals(claims.getClaim("email_verified")) ? null : text(claims, "email");
    Claim vouched = new Claim(address(email), name(fullName(claims)), phone(claims));
    Identity customer = Identity.customer("login:" + issuer + ":" + claims.getSubject(), vouched);
    return file.completed(store, customer, null);
  }

  private static @Nullable String fullName(JWTClaimsSet claims) {
    String name = text(claims, "name");
    if (name != null) {
      return name;
    }
    String given = text(claims, "given_name");
    String family = text(claims, "family_name");
    return given == null ? family : family == null ? given : given + " " + family;
  }

  private static @Nullable String phone(JWTClaimsSet claims) {
    if (Boolean.FALSE.equals(claims.getClaim("phone_number_verified"))) {
      return null;
    }
    String standard = text(claims, "phone_number");
    return bounded(standard == null ? text(claims, "phone") : standard);
  }

  private Identity stated(StoreId store, Presented.Stated stated) {
    Claim claim = new Claim(address(stated.email()), name(stated.name()), bounded(stated.phone()));
    String hash = stated.userHash();
    if (hash == null) {
      return Identity.claimed(claim);
    }
    String userId = stated.userId();
    String signed = userId == null ? stated.email() : userId;
    if (signed == null || signed.isBlank() || !keys.signed(store, signed, hash)) {
      return Identity.REJECTED;
    }
    if (userId != null) {
      // the hash is of the id alone: what else the page says stays a claim
      return file.completed(store, Identity.customer("login::" + userId, null), null)
          .claiming(claim);
    }
    Optional<EmailAddress> email = EmailAddress.parse(signed);
    return email
        .map(
            proven ->
                Identity.verified(proven, null)
                    .claiming(new Claim(null, claim.name(), claim.phone())))
        .map(identity -> file.completed(store, identity, null))
        .orElse(Identity.REJECTED);
  }

  private static @Nullable String text(JWTClaimsSet claims, String name) {
    return claims.getClaim(name) instanceof String text && !text.isBlank() ? text : null;
  }

  private static @Nullable String address(@Nullable String text) {
    return text == null ? null : EmailAddress.parse(text).map(EmailAddress::value).orElse(null);
  }

  private static @Nullable String name(@Nullable String text) {
    String bounded = bounded(text);
    return bounded == null ? null : Masking.mask(bounded);
  }

  private static @Nullable String bounded(@Nullable String text) {
    String tidy = text == null ? "" : GAPS.matcher(text).replaceAll(" ").strip();
    return tidy.isEmpty() || tidy.length() > LONGEST ? null : tidy;
  }
}
