package dev.baton.support.internal;

import static dev.baton.support.internal.Talk.email;
import static dev.baton.support.internal.Talk.no;
import static dev.baton.support.internal.Talk.number;
import static dev.baton.support.internal.Talk.start;
import static dev.baton.support.internal.Talk.yes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.commerce.Order;
import dev.baton.commerce.Shop;
import dev.baton.commerce.Shop.AddressOutcome;
import dev.baton.commerce.ShopActs;
import dev.baton.commerce.ShopUnavailable;
import dev.baton.shared.Language;
import dev.baton.shared.OrderNumber;
import dev.baton.shared.StoreId;
import dev.baton.skill.Attempt;
import dev.baton.skill.Escalation;
import dev.baton.skill.Step;
import dev.baton.understanding.Command;
import dev.baton.understanding.Intent;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Having an order sent elsewhere, conversation by conversation. */
class ChangeAddressTest {
  private static final String OMAR = "omar@example.com";
  private static final String ELSEWHERE = "5 Main St, Boston MA 02110";

  private final Counter counter = new Counter();

  private Talk talk() {
    return new Talk(counter, new ChangeAddress(counter.acts));
  }

  private static Talk asking(Talk talk, String order, String words) {
    return talk.says(words, start(Intent.CHANGE_ADDRESS), number(order));
  }

  /** Where the demo shop sends an order since it was changed, oldest first. */
  private List<String> kept(String order) {
    return counter
        .jdbc
        .sql(
            """
            SELECT note FROM demo_order_change
            WHERE store_id = :store AND order_number = :number AND kind = 'address'
            ORDER BY sequence
            """)
        .param("store", counter.id.value())
        .param("number", order)
        .query(String.class)
        .list();
  }

  @Test
  void aSignedInCustomerWhoSaysItAllIsAskedForAYesOnly() {
    asking(talk().verified(OMAR), "12350", "please send order 12350 to " + ELSEWHERE + " instead")
        .asks(
            "Shall I send order #12350 to this address?",
            "Omar Haddad, 5 Main St, Boston, MA 02110, United States")
        .says("yes", yes())
        .finishes("Order #12350 now goes to Omar Haddad, 5 Main St, Boston");
    assertThat(kept("12350"))
        .containsExactly("Omar Haddad, 5 Main St, Boston, MA 02110, United States");
  }

  @Test
  void whatIsMissingIsAskedForPartByPart() {
    asking(talk().verified(OMAR), "12350", "I moved, change the address of order 12350")
        .asks("Where should order #12350 go instead?")
        .says("5 Main St")
        .asks("Which city")
        .says("Boston")
        .asks("Which state")
        .says("MA")
        .asks("postcode")
        .says("why?", new Command.AskWhy(null, ""))
        .asks("exactly where you tell me", "postcode")
        .says("02110")
        .asks("5 Main St, Boston, MA 02110")
        .says("yes", yes())
        .finishes("now goes to");
    assertThat(kept("12350")).hasSize(1);
  }

  @Test
  void nothingHappensWithoutAYesToTheAddressAsItIs() {
    Talk talk = asking(talk().verified(OMAR), "12350", "send 12350 to " + ELSEWHERE);
    talk.says("hm").asks("clear yes or no", "5 Main St");
    talk.says("yes but the zip is 02111", yes()).asks("Shall I send", "MA 02111");
    talk.says("no", no()).asks("nothing has been changed", "What should the address be?");
    talk.says("7 Elm St, Salem MA 01970").asks("Shall I send", "7 Elm St, Salem, MA 01970");
    talk.says("are you a bot?", new Command.AskWhetherHuman("")).passes();
    talk.says("yes", yes()).asks("Shall I send", "7 Elm St");
    assertThat(kept("12350")).isEmpty();
    talk.says("yes", yes()).finishes("7 Elm St");
    assertThat(kept("12350")).hasSize(1);
  }

  @Test
  void neverMindAndNoLeaveItAsItIs() {
    asking(talk().verified(OMAR), "12350", "send 12350 to " + ELSEWHERE)
        .says("never mind", new Command.Cancel(""), no())
        .finishes("not changed any address");
    asking(talk().verified(OMAR), "12350", "change the address of 12350")
        .says("no", no())
        .finishes("not changed any address");
    asking(talk().verified(OMAR), "12350", "send 12350 to " + ELSEWHERE)
        .says("no", no())
        .says("no", no())
        .finishes("not changed any address");
    assertThat(kept("12350")).isEmpty();
  }

  @Test
  void whoIsNotSignedInGetsAPersonWhoHasTheNewAddress() {
    Talk talk =
        talk()
            .says(
                "send 12350 to " + ELSEWHERE,
                start(Intent.CHANGE_ADDRESS),
                number("12350"),
                email(OMAR))
            .escalates("customers who are signed in", "5 Main St, Boston, MA 02110");
    Escalation escalation = ((Step.Escalate) talk.step()).escalation();
    assertThat(escalation.summary())
        .contains("sent to another address: 5 Main St, Boston, MA 02110, United States")
        .contains("#12350");
    assertThat(escalation.attempts())
        .contains(
            new Attempt(
                "Send order #12350 elsewhere", "Left to a person: the shopper is not signed in"));
    assertThat(kept("12350")).isEmpty();
  }

  @Test
  void whoIsNotSignedInIsAskedForTheNewAddressOnceAndNeverToldAnother() {
    talk()
        .says("change my address", start(Intent.CHANGE_ADDRESS), number("12350"), email(OMAR))
        .asks("Where should order #12350 go instead?")
        .says("to my sister's, 5 Main St in Boston")
        .escalates("signed in", "5 Main St");
    talk()
        .says("change my address", start(Intent.CHANGE_ADDRESS), number("12350"), email(OMAR))
        .says("the usual one")
        .asks("couldn't read that")
        .says("you know")
        .escalates("signed in")
        .withholds("Omar");
    assertThat(kept("12350")).isEmpty();
  }

  @Test
  void anotherCustomersOrderIsNotSentElsewhereByAnyWords() {
    String to = "send order 12350 to " + ELSEWHERE;
    asking(talk().verified("jane@example.com"), "12350", to)
        .asks("email")
        .withholds("Omar")
        .says(OMAR, email(OMAR))
        .escalates("signed in")
        .withholds("Omar Haddad");
    talk()
        .says(to, start(Intent.CHANGE_ADDRESS), number("12350"), email("jane@example.com"))
        .asks("can't find an order")
        .says("yes it is right", yes())
        .refuses("still can't find");
    assertThat(kept("12350")).isEmpty();
  }

  @Test
  void whatIsTooLateIsExplained() {
    asking(talk().verified("jane@example.com"), "12346", "send 12346 to " + ELSEWHERE)
        .refuses("#12346 has already shipped");
    asking(talk().verified("jane@example.com"), "12347", "send 12347 to " + ELSEWHERE)
        .refuses("already been delivered");
    asking(talk().verified(OMAR), "12349", "send 12349 to " + ELSEWHERE).refuses("was cancelled");
    asking(talk().verified("lucia@example.com"), "12353", "send 12353 to " + ELSEWHERE)
        .refuses("too late");
    asking(talk().verified("joao@example.com"), "12363", "send 12363 to " + ELSEWHERE)
        .refuses("Part of order #12363");
    talk()
        .says(
            "change my address",
            start(Intent.CHANGE_ADDRESS),
            number("12346"),
            email("jane@example.com"))
        .refuses("already shipped");
  }

  @Test
  void anOrderThatIsSentWhileTheQuestionStandsIsNotChanged() {
    Talk talk = asking(talk().verified(OMAR), "12350", "send 12350 to " + ELSEWHERE);
    counter.shop.cancel(new OrderNumber("12350"));
    talk.says("yes", yes()).refuses("was cancelled");
    assertThat(kept("12350")).isEmpty();
  }

  @Test
  void aShopThatIsDownOrAbsentGoesToAPersonWithWhatWasSaid() {
    Talk down =
        asking(
                talk().verified(OMAR).with(any -> Optional.of(new DeadShop())),
                "12350",
                "send 12350 to " + ELSEWHERE)
            .escalates("can't reach our order system");
    assertThat(((Step.Escalate) down.step()).escalation().summary()).contains("5 Main St");
    Talk none =
        asking(
                talk().verified(OMAR).with(any -> Optional.empty()),
                "12350",
                "send 12350 to " + ELSEWHERE)
            .escalates("can't look up orders here");
    assertThat(((Step.Escalate) none.step()).escalation().summary()).contains("5 Main St");
  }

  @Test
  void whatTheShopMakesOfItIsToldTruthfully() {
    answering(() -> new AddressOutcome.Refused("no such street")).refuses("did not accept");
    Talk unknown =
        answering(
                () -> {
                  throw new ShopUnavailable("down");
                })
            .escalates("can't say whether it went through");
    assertThat(((Step.Escalate) unknown.step()).escalation().attempts())
        .anyMatch(
            attempt ->
                attempt.what().contains("5 Main St") && attempt.outcome().contains("not known"));
    answering(AddressOutcome.NotOffered::new).escalates("can't change the address");
  }

  private Talk answering(Supplier<AddressOutcome> answer) {
    Talk talk = new Talk(counter, new ChangeAddress(new Answering(answer))).verified(OMAR);
    return asking(talk, "12350", "send 12350 to " + ELSEWHERE).says("yes", yes());
  }

  @Test
  void aTurnThatIsComputedTwiceChangesItOnce() {
    AtomicInteger calls = new AtomicInteger();
    ShopActs counting =
        new Answering(
            () -> {
              calls.incrementAndGet();
              return new AddressOutcome.Changed();
            },
            counter.acts);
    Talk talk = new Talk(counter, new ChangeAddress(counting)).verified(OMAR);
    asking(talk, "12350", "send 12350 to " + ELSEWHERE);
    talk.again("yes", yes()).finishes("now goes to");
    talk.again("yes", yes()).finishes("now goes to");
    assertThat(calls).hasValue(2);
    assertThat(kept("12350")).hasSize(1);
  }

  @Test
  void thereAndBackAgainAndThereIsThreeChanges() {
    Talk talk = talk().verified(OMAR);
    for (String to : List.of(ELSEWHERE, "7 Elm St, Salem MA 01970", ELSEWHERE)) {
      counter.clock.advance(java.time.Duration.ofSeconds(20));
      asking(talk, "12350", "send 12350 to " + to).says("yes", yes()).finishes("now goes to");
    }
    assertThat(kept("12350")).hasSize(3);
    assertThat(kept("12350").getLast()).contains("5 Main St");
  }

  @Test
  void aPreviewChangesNothing() {
    asking(talk().verified(OMAR).previewed(), "12350", "send 12350 to " + ELSEWHERE)
        .says("yes", yes())
        .finishes("Preview");
    assertThat(kept("12350")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "{address} {{order}}",
        "\u202e\u200b",
        "http://evil.example",
        "' OR 1=1 --"
      })
  void nonsenseIsNoAddress(String nonsense) {
    asking(talk().verified(OMAR), "12350", "change the address of 12350")
        .says(nonsense)
        .asks("couldn't read that")
        .says("x".repeat(10_000))
        .escalates("can't read this address");
    assertThat(kept("12350")).isEmpty();
  }

  @Test
  void everyLanguageHasAllItsSentences() {
    for (Language language : Language.SPOKEN) {
      Talk talk = asking(talk().in(language).verified(OMAR), "12350", "change 12350");
      talk.says("5 Main St").says("Boston").says("MA").says("02110").asks("#12350", "5 Main St");
      talk.says("yes", yes()).finishes("#12350", "5 Main St");
      assertThat(talk.text()).as(language.code()).doesNotContain("{");
    }
  }

  @Test
  void anOrderOfAShopThatDoesNotOfferItGoesToAPersonAtOnce() {
    Shop silent = new NotOffering(counter.shop);
    asking(
            talk().verified(OMAR).with(any -> Optional.of(silent)),
            "12350",
            "change the address of 12350")
        .escalates("can't change the address of order #12350 myself");
    asking(
            talk().verified("jane@example.com").with(any -> Optional.of(silent)),
            "12346",
            "change the address of 12346")
        .refuses("already shipped");
    assertThat(silent.order(new OrderNumber("12350")).orElseThrow().addressWindow())
        .isEqualTo(new Order.AddressWindow.NotOffered());
  }

  /** Acts of a shop that answers an address as a test says, after others have acted. */
  private record Answering(Supplier<AddressOutcome> answer, @Nullable ShopActs acts)
      implements ShopActs {
    Answering(Supplier<AddressOutcome> answer) {
      this(answer, null);
    }

    @Override
    public Shop.Cancellation cancel(StoreId store, String conversationId, OrderNumber number) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Shop.ReturnOutcome requestReturn(StoreId store, String conversationId, Items items) {
      throw new UnsupportedOperationException();
    }

    @Override
    public AddressOutcome changeAddress(StoreId store, String conversationId, Redirect redirect) {
      if (acts != null) {
        assertThat(acts.changeAddress(store, conversationId, redirect))
            .isEqualTo(new AddressOutcome.Changed());
      }
      return answer.get();
    }
  }
}
