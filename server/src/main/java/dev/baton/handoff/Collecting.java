package dev.baton.handoff;

import dev.baton.shared.Detail;
import dev.baton.shared.DetailSource;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How far the gathering of details has come.
 *
 * @param details what is held of each
 * @param asking what the standing question asks for
 * @param confirming the yes-or-no question that stands instead, or null
 * @param wrong how many wrong values were given for each
 * @param explained required details refused once, with the reason explained
 * @param asked details that were asked for at least once
 * @param settled addresses whose slip, or whose use, has been asked about
 * @param recallable details that come with an earlier conversation's address, once it is confirmed
 * @param checkedOrder the order number and address last looked up, or null
 * @param orderQueried whether the shopper was asked to check the order number
 * @param answered whether the shopper has said anything since it began
 */
public record Collecting(
    Map<Detail, HeldDetail> details,
    Set<Detail> asking,
    @Nullable Confirmation confirming,
    Map<Detail, Integer> wrong,
    Set<Detail> explained,
    Set<Detail> asked,
    Set<String> settled,
    Set<Detail> recallable,
    @Nullable String checkedOrder,
    boolean orderQueried,
    boolean answered) {
  public static final Collecting NOTHING_YET =
      new Collecting(
          Map.of(), Set.of(), null, Map.of(), Set.of(), Set.of(), Set.of(), Set.of(), null, false,
          false);

  public Collecting {
    details = Map.copyOf(details);
    asking = Set.copyOf(asking);
    wrong = Map.copyOf(wrong);
    explained = Set.copyOf(explained);
    asked = Set.copyOf(asked);
    settled = Set.copyOf(settled);
    recallable = Set.copyOf(recallable);
  }

  /** Whether there is an address the team can answer to. */
  public boolean hasEmail() {
    HeldDetail email = details.get(Detail.EMAIL);
    return email != null && email.isGiven();
  }

  /** The same with nothing held but what was said in this conversation, and nothing proven. */
  public Collecting typedOnly() {
    Map<Detail, HeldDetail> typed = new EnumMap<>(Detail.class);
    details.forEach(
        (detail, held) -> {
          if (held.source() == null || held.source() == DetailSource.TYPED) {
            typed.put(
                detail,
                new HeldDetail(held.value(), held.state(), held.source(), false, held.note()));
          }
        });
    return new Collecting(
        typed,
        asking,
        null,
        wrong,
        explained,
        asked,
        settled,
        Set.of(),
        checkedOrder,
        orderQueried,
        answered);
  }
}
