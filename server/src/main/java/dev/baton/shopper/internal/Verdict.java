package dev.baton.shopper.internal;

import com.nimbusds.jwt.JWTClaimsSet;

/** What a check of a token found. */
sealed interface Verdict {

  /** It is good: what it says, and by which key. */
  record Good(JWTClaimsSet claims, Signatory by) implements Verdict {}

  /** It proves nothing. */
  record Refused(Refusal why) implements Verdict {}

  /** Why a token proves nothing, in words for whoever signs them. */
  enum Refusal {
    NO_TOKEN("This is no signed token: three parts with dots between them are needed."),
    ALGORITHM("It is signed by another algorithm than HS256 or RS256, or by none."),
    NO_KEY("No key of this store fits it: none for its algorithm, or its kid is unknown."),
    UNREACHABLE("Its key could not be looked up: the key address does not answer as it should."),
    SIGNATURE("Its signature is wrong: it was signed with another secret, or changed."),
    CLAIMS("What it says cannot be read: a claim has the wrong type."),
    NO_EXPIRY("It never expires: give it an exp."),
    EXPIRED("It has expired."),
    TOO_LONG("It is good for more than 24 hours: give it an earlier exp."),
    NOT_YET("It is not good yet: its nbf or iat lies ahead. Is the signing machine's clock right?"),
    AUDIENCE("It is for somebody else: its aud is not the expected one."),
    ISSUER("It was made by somebody else: its iss is not the expected one."),
    NO_SUBJECT("It names nobody: give it a sub of 1 to 200 characters.");

    private final String words;

    Refusal(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }
}
