package dev.baton.shopper.internal;

import dev.baton.shared.BatonSettings;
import dev.baton.shared.EmailAddress;
import dev.baton.shared.Problem;
import dev.baton.shared.StoreId;
import dev.baton.shopper.CodeLetter;
import dev.baton.shopper.EmailCodes;
import dev.baton.shopper.Identity;
import dev.baton.shopper.ShopperMail;
import dev.baton.shopper.jdbc.EmailCodeRows;
import dev.baton.shopper.jdbc.EmailCodeRows.Limits;
import dev.baton.shopper.jdbc.EmailCodeRows.Sent;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/** Codes over the store's mail server. Of a code only a hash is kept that nobody else can make. */
@Service
class MailedCodes implements EmailCodes {
  private static final Duration LIFE = Duration.ofMinutes(10);
  private static final Duration PER = Duration.ofHours(1);
  private static final Limits LIMITS = new Limits(5, 5, 100);
  private static final int TRIES = 5;
  private static final int CODES = 1_000_000;
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String HMAC = "HmacSHA256";

  private final EmailCodeRows rows;
  private final MailRoom mailRoom;
  private final CustomerFile file;
  private final BatonSettings settings;
  private final Clock clock;

  MailedCodes(
      EmailCodeRows rows,
      MailRoom mailRoom,
      CustomerFile file,
      BatonSettings settings,
      Clock clock) {
    this.rows = rows;
    this.mailRoom = mailRoom;
    this.file = file;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public boolean offered(StoreId store) {
    return mailRoom.mail().ready(store);
  }

  @Override
  public Instant send(Asking asking, EmailAddress email) {
    if (!offered(asking.store())) {
      throw notOffered();
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    String code = String.format(Locale.ROOT, "%06d", RANDOM.nextInt(CODES));
    UUID id = UUID.randomUUID();
    Sent sent = new Sent(id, email, hash(asking.store(), id, code));
    if (!rows.add(asking, sent, now, LIMITS, now.minus(PER))) {
      throw Problem.tooMany("Too many codes were asked for. Try again later.", seconds(PER));
    }
    String name = mailRoom.store(asking.store()).name();
    ShopperMail.Letter letter = CodeLetter.of(asking.language(), name, code);
    if (!mailRoom.mail().send(asking.store(), email, letter)) {
      rows.remove(asking.store(), id);
      throw Problem.unavailable("The code could not be sent. Try again in a while.", 60);
    }
    return now.plus(LIFE);
  }

  @Override
  public Identity proven(StoreId store, UUID conversation, String code) {
    Instant now = clock.instant();
    Sent sent =
        rows.tried(store, conversation, TRIES, now.minus(LIFE))
            .orElseThrow(
                () ->
                    Problem.unprocessable(
                        "/code", "expired", "No code counts any more. Ask for a new one."));
    if (!MessageDigest.isEqual(sent.codeHash(), hash(store, sent.id(), code))) {
      throw Problem.unprocessable("/code", "wrong_code", "This is not the code that was sent.");
    }
    if (!rows.use(store, sent.id(), now)) {
      throw Problem.unprocessable("/code", "expired", "This code was used. Ask for a new one.");
    }
    return file.completed(store, Identity.proven(sent.email()), null);
  }

  @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.HOURS)
  void forgetOld() {
    rows.forgetOld(clock.instant());
  }

  private byte[] hash(StoreId store, UUID id, String code) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(HexFormat.of().parseHex(settings.secretKey()), HMAC));
      return mac.doFinal(
          ("email code " + store + " " + id + " " + code).getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static int seconds(Duration duration) {
    return (int) duration.toSeconds();
  }

  private static Problem notOffered() {
    return new Problem(
        409,
        "This store cannot send codes.",
        List.of(new Problem.Field("/email", "not_offered", "This store cannot send codes.")));
  }
}
