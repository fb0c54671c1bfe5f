package dev.baton.shopper;

import dev.baton.shared.Detail;
import dev.baton.shared.DetailSource;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** All that is known of a shopper's details at one moment. */
public record KnownDetails(Map<Detail, KnownDetail> values) {
  public static final KnownDetails NONE = new KnownDetails(Map.of());

  public KnownDetails {
    values = Map.copyOf(values);
  }

  /** What is known of one detail. */
  public Optional<KnownDetail> of(Detail detail) {
    return Optional.ofNullable(values.get(detail));
  }

  /** What was said of one detail in this conversation. */
  public Optional<String> typed(Detail detail) {
    return of(detail).filter(d -> d.source() == DetailSource.TYPED).map(KnownDetail::value);
  }

  /** The same with one value more, or another one: the last word wins. */
  public KnownDetails with(Detail detail, KnownDetail value) {
    Map<Detail, KnownDetail> more = new EnumMap<>(Detail.class);
    more.putAll(values);
    more.put(detail, value);
    return new KnownDetails(more);
  }

  /** The same after a value was said here; one that is proven stays so when it is said again. */
  public KnownDetails saying(Detail detail, String value) {
    boolean proven =
        of(detail).filter(d -> d.verified() && d.value().equalsIgnoreCase(value)).isPresent();
    return with(detail, new KnownDetail(value, DetailSource.TYPED, proven));
  }

  /** The same without a detail. */
  public KnownDetails without(Detail detail) {
    Map<Detail, KnownDetail> fewer = new EnumMap<>(Detail.class);
    fewer.putAll(values);
    fewer.remove(detail);
    return new KnownDetails(fewer);
  }
}
