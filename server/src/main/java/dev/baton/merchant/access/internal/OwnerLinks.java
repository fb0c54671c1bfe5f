package dev.baton.merchant.access.internal;

import dev.baton.merchant.access.Account;
import dev.baton.merchant.access.Token;
import dev.baton.merchant.access.jdbc.AccountRows;
import dev.baton.merchant.access.jdbc.OwnerLinkRows;
import dev.baton.shared.BatonSettings;
import dev.baton.shared.Greeting;
import dev.baton.shared.Problem;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How the first owner gets in: by a link that every start prints for as long as there is no owner.
 * Whoever uses one first runs the installation and owns every store there is; then none is good.
 */
@Service
public class OwnerLinks implements Greeting {
  private final OwnerLinkRows links;
  private final AccountRows accounts;
  private final Joining joining;
  private final BatonSettings settings;
  private final Clock clock;

  OwnerLinks(
      OwnerLinkRows links,
      AccountRows accounts,
      Joining joining,
      BatonSettings settings,
      Clock clock) {
    this.links = links;
    this.accounts = accounts;
    this.joining = joining;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public List<String> lines() {
    if (!isOwnerNeeded()) {
      return List.of();
    }
    Token token = Token.make();
    links.add(token.hash(), clock.instant());
    return List.of(
        "owner sign-up    " + settings.publicUrl() + "/console/sign-up#token=" + token.text(),
        "                 (works once; the first to use it owns this Baton)");
  }

  /** Whether nobody owns the installation yet. */
  public boolean isOwnerNeeded() {
    return !accounts.ownerExists();
  }

  /**
   * Goes on only for the holder of a link that is good.
   *
   * @throws Problem 410
   */
  public void check(Token token) {
    if (!links.exists(token.hash())) {
      throw used();
    }
  }

  /**
   * Makes the first owner.
   *
   * @throws Problem 410 when the link was used, 409 when the address is somebody's
   */
  @Transactional
  public Account signUp(Token token, Account owner, String passwordHash) {
    if (!links.takeAll(token.hash()) || accounts.ownerExists()) {
      throw used();
    }
    return joining.asOwnerOfAll(owner, passwordHash);
  }

  private static Problem used() {
    return new Problem(
        410,
        "This link is not good, or was used. A restart prints one while no owner exists.",
        List.of());
  }
}
