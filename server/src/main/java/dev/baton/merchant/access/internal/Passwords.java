package dev.baton.merchant.access.internal;

import dev.baton.shared.Problem;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Makes and checks hashes of passwords: Argon2id with 19 MiB, two rounds and one lane, as OWASP's
 * Password Storage Cheat Sheet has it. Two at a time at most, so that a crowd at the door does not
 * eat the memory of everybody else.
 */
@Component
public class Passwords {
  private static final int AT_ONCE = 2;
  private static final int PATIENCE_SECONDS = 10;

  private final Argon2PasswordEncoder encoder = new Argon2PasswordEncoder(16, 32, 1, 19_456, 2);
  private final Semaphore turns = new Semaphore(AT_ONCE, true);
  private final String nobodys = encoder.encode("nobody has this password");

  /** The hash of a password. */
  public String hash(String password) {
    return inTurn(() -> encoder.encode(password));
  }

  /** Whether a password has this hash. Takes as long when there is no hash. */
  public boolean matches(String password, Optional<String> hash) {
    return inTurn(() -> encoder.matches(password, hash.orElse(nobodys))) && hash.isPresent();
  }

  /** Whether a hash was made with weaker settings than today's. */
  public boolean isOutdated(String hash) {
    return encoder.upgradeEncoding(hash);
  }

  private <T> T inTurn(Supplier<T> work) {
    try {
      if (!turns.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw Problem.unavailable("Many are signing in at the moment. Try again soon.", 5);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw Problem.unavailable("Baton is stopping. Try again soon.", 5);
    }
    try {
      return work.get();
    } finally {
      turns.release();
    }
  }
}
