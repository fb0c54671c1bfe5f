package dev.baton.assistant.internal;

import dev.baton.assistant.Memory;
import dev.baton.handoff.DetailCheck;
import dev.baton.shared.Detail;
import dev.baton.shared.DetailSource;
import dev.baton.shopper.Identity;
import dev.baton.shopper.KnownDetail;
import dev.baton.shopper.KnownDetails;
import dev.baton.shopper.Trust.Right;
import dev.baton.shopper.Visitor;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a shopper from elsewhere than this conversation.
 *
 * @param known what may be used without asking
 * @param past what needs a yes first
 */
record Acquaintance(KnownDetails known, Memory.Past past) {
  private static final Duration TODAY = Duration.ofHours(24);

  /** By who it is, how far that is proven, and what earlier conversations left. */
  static Acquaintance of(Identity identity, Visitor visitor, DetailCheck check, Instant now) {
    KnownDetails known = account(identity, check);
    KnownDetails stored = visitor.known();
    if (identity.may(Right.USE_STORED)) {
      known = filled(known, stored);
      stored = KnownDetails.NONE;
    }
    int today =
        (int) visitor.ticketTimes().stream().filter(at -> at.isAfter(now.minus(TODAY))).count();
    return new Acquaintance(known, new Memory.Past(stored, visitor.lastReference(), today));
  }

  /** The same memory, now that it is known who this is. A proven address counts from now on. */
  Memory in(Memory memory, Identity identity) {
    KnownDetails all = memory.known();
    for (Map.Entry<Detail, KnownDetail> entry : known.values().entrySet()) {
      all = all.with(entry.getKey(), later(all, entry.getKey(), entry.getValue(), identity));
    }
    return memory.recognising(all, past);
  }

  private static KnownDetail later(
      KnownDetails before, Detail detail, KnownDetail now, Identity identity) {
    KnownDetail said = before.of(detail).filter(d -> d.source().isHere()).orElse(null);
    if (said == null || (detail == Detail.EMAIL && identity.kind() == Identity.Kind.PROVEN)) {
      return now;
    }
    boolean proven = now.verified() && now.value().equalsIgnoreCase(said.value());
    return new KnownDetail(said.value(), said.source(), proven);
  }

  /** The memory of somebody who is nobody in particular any more: only what was said here stays. */
  static Memory forgotten(Memory memory) {
    KnownDetails said = KnownDetails.NONE;
    for (Map.Entry<Detail, KnownDetail> entry : memory.known().values().entrySet()) {
      KnownDetail known = entry.getValue();
      if (known.source() == DetailSource.TYPED) {
        said = said.with(entry.getKey(), KnownDetail.typed(known.value()));
      }
    }
    return memory.forgetting(said);
  }

  private static KnownDetails account(Identity identity, DetailCheck check) {
    DetailSource ofEmail =
        identity.kind() == Identity.Kind.PROVEN ? DetailSource.TYPED : DetailSource.ACCOUNT;
    KnownDetails known = KnownDetails.NONE;
    if (identity.isVerified()) {
      known = known(known, check, Detail.EMAIL, identity.email(), ofEmail);
      known = known(known, check, Detail.NAME, identity.name(), DetailSource.ACCOUNT);
      known = known(known, check, Detail.PHONE, identity.phone(), DetailSource.ACCOUNT);
    }
    Identity.Claim claim = identity.claim();
    if (claim != null) {
      KnownDetails claimed = KnownDetails.NONE;
      claimed = known(claimed, check, Detail.EMAIL, claim.email(), DetailSource.API);
      claimed = known(claimed, check, Detail.NAME, claim.name(), DetailSource.API);
      claimed = known(claimed, check, Detail.PHONE, claim.phone(), DetailSource.API);
      known = filled(known, claimed);
    }
    return known;
  }

  private static KnownDetails known(
      KnownDetails known,
      DetailCheck check,
      Detail detail,
      @Nullable String value,
      DetailSource source) {
    if (value == null) {
      return known;
    }
    return check
        .valid(detail, value)
        .map(
            valid -> known.with(detail, new KnownDetail(valid, source, source != DetailSource.API)))
        .orElse(known);
  }

  private static KnownDetails filled(KnownDetails known, KnownDetails more) {
    KnownDetails all = known;
    for (Map.Entry<Detail, KnownDetail> entry : more.values().entrySet()) {
      if (all.of(entry.getKey()).isEmpty()) {
        all = all.with(entry.getKey(), entry.getValue());
      }
    }
    return all;
  }
}
