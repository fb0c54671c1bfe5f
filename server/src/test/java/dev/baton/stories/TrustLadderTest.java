package dev.baton.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.shopper.Trust.Right;
import dev.baton.shopper.Trust.Standing;
import dev.baton.testing.BatonTest;
import dev.baton.testing.Http;
import dev.baton.testing.SettableClock;
import dev.baton.testing.ShopLogin;
import dev.baton.testing.Shopper;
import dev.baton.testing.TestStore;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Who may see and do what, as the table says it and as Baton does it. */
@BatonTest
class TrustLadderTest {
  private static final String TABLE =
      """
      anonymous    OPEN_A_TICKET SEE_OWN_WORDS SEE_MASKED
      claimed      OPEN_A_TICKET SEE_OWN_WORDS SEE_MASKED
      order_pair   OPEN_A_TICKET SEE_OWN_WORDS SEE_MASKED SEE_THE_ORDER ACT_ON_THE_ORDER
      email_proven OPEN_A_TICKET SEE_OWN_WORDS SEE_MASKED SEE_THE_ORDER ACT_ON_THE_ORDER OWN_ORDERS SEE_STORED USE_STORED
      customer     OPEN_A_TICKET SEE_OWN_WORDS SEE_MASKED SEE_THE_ORDER ACT_ON_THE_ORDER OWN_ORDERS SEE_STORED USE_STORED
      """;

  /** What stands between before and after in every shopper's way: the phone of a visit before. */
  private static final String PHONE = "+14155552671";

  private final Http http;
  private final SettableClock clock;

  TrustLadderTest(Http http, SettableClock clock) {
    this.http = http;
    this.clock = clock;
  }

  @Test
  void the_table_is_this() {
    Map<String, Set<String>> now =
        Stream.of(Standing.values())
            .collect(
                Collectors.toMap(
                    Standing::key,
                    standing ->
                        Stream.of(Right.values())
                            .filter(standing::may)
                            .map(Right::name)
                            .collect(Collectors.toSet())));
    Map<String, Set<String>> wanted =
        TABLE
            .lines()
            .map(line -> line.split("\\s+", -1))
            .collect(
                Collectors.toMap(
                    words -> words[0],
                    words -> Stream.of(words).skip(1).collect(Collectors.toSet())));
    assertThat(now).isEqualTo(wanted);
  }

  /** Every standing that a page can bring about, against what can be seen from outside. */
  @TestFactory
  Stream<DynamicTest> baton_does_what_the_table_says() {
    return Stream.of(Standing.ANONYMOUS, Standing.CLAIMED, Standing.ORDER_PAIR, Standing.CUSTOMER)
        .map(standing -> DynamicTest.dynamicTest(standing.key(), () -> walk(standing)));
  }

  private void walk(Standing standing) {
    assertThat(arrives(standing, "demo").says(order(standing, "where is my order 12346?")))
        .satisfies(
            said ->
                assertThat(said.contains("1Z999AA10123456784"))
                    .as("SEE_THE_ORDER")
                    .isEqualTo(standing.may(Right.SEE_THE_ORDER)));
    assertThat(arrives(standing, "demo").says("where is my order 12346?"))
        .satisfies(
            said ->
                assertThat(said.contains("1Z999AA10123456784"))
                    .as("OWN_ORDERS")
                    .isEqualTo(standing.may(Right.OWN_ORDERS)));
    String asked = arrives(standing, "demo").says(order(standing, "cancel my order 12345"));
    assertThat(asked.toLowerCase(Locale.ROOT).contains("cancel") && asked.contains("Shall"))
        .as("ACT_ON_THE_ORDER: " + asked)
        .isEqualTo(standing.may(Right.ACT_ON_THE_ORDER));
    TestStore store = TestStore.create(http).collects("phone", true);
    Shopper shopper = again(standing, store);
    String said = shopper.says("the lid is missing, human please");
    assertThat(said.contains(PHONE)).as("SEE_STORED").isEqualTo(standing.may(Right.SEE_STORED));
    assertThat(shopper.hasTicket()).as("USE_STORED").isEqualTo(standing.may(Right.USE_STORED));
    assertThat(shopper.looks().toString().contains("jane@example.com"))
        .as("stored address in plain sight")
        .isEqualTo(standing.may(Right.SEE_STORED) || standing == Standing.CLAIMED);
    shopper.says("omar@example.com");
    assertThat(shopper.looks().toString()).as("SEE_OWN_WORDS").contains("omar@example.com");
  }

  private static String order(Standing standing, String words) {
    return standing == Standing.ORDER_PAIR ? words + " I am jane@example.com" : words;
  }

  private Shopper arrives(Standing standing, String store) {
    return Shopper.opening(http, store, opening(standing));
  }

  private Map<String, Object> opening(Standing standing) {
    return switch (standing) {
      case ANONYMOUS, ORDER_PAIR, EMAIL_PROVEN -> Map.of();
      case CLAIMED -> Map.of("identity", Map.of("email", "jane@example.com"));
      case CUSTOMER ->
          Map.of(
              "identityToken",
              http.post("/api/v1/storefront/demo/demo-customers/jane/identity-token", Map.of())
                  .text("/identityToken"));
    };
  }

  /** Somebody whose visit before left Jane's details, in the same browser or the same account. */
  private Shopper again(Standing standing, TestStore store) {
    if (standing == Standing.CUSTOMER) {
      ShopLogin login = ShopLogin.of(store, clock);
      Shopper before = Shopper.opening(http, store.id(), Map.of("identityToken", login.jane()));
      before.says("human please");
      before.says("+1 415 555 2671");
      return Shopper.opening(http, store.id(), Map.of("identityToken", login.jane()));
    }
    Shopper before = Shopper.at(http, store.id());
    before.says("human please");
    before.says("Jane Doe, jane@example.com");
    before.says("+1 415 555 2671");
    assertThat(before.hasTicket()).isTrue();
    return standing == Standing.CLAIMED
        ? Shopper.opening(http, store.id(), Map.of("identity", Map.of("email", "jane@example.com")))
        : Shopper.opening(http, store.id(), Map.of("visitorId", before.visitor()));
  }
}
