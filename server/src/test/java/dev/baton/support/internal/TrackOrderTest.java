package dev.baton.support.internal;

import static dev.baton.support.internal.Talk.email;
import static dev.baton.support.internal.Talk.no;
import static dev.baton.support.internal.Talk.number;
import static dev.baton.support.internal.Talk.start;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.shared.Detail;
import dev.baton.shared.EmailAddress;
import dev.baton.shared.OrderNumber;
import dev.baton.skill.Escalation;
import dev.baton.skill.Step;
import dev.baton.understanding.Command;
import dev.baton.understanding.Command.Aspect;
import dev.baton.understanding.Intent;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Tracking, conversation by conversation. */
class TrackOrderTest {
  private final Counter counter = new Counter();

  private Talk talk() {
    return new Talk(counter, new TrackOrder());
  }

  private Talk tracking(String order, String address) {
    return talk()
        .says("where is " + order, start(Intent.TRACK_ORDER), number(order), email(address));
  }

  @Test
  void asksOnlyForWhatIsMissing() {
    talk()
        .says("where is my order?", start(Intent.TRACK_ORDER))
        .asksFor(Detail.ORDER_NUMBER, Detail.EMAIL)
        .says("12346", number("12346"))
        .asksFor(Detail.EMAIL)
        .says("jane@example.com", email("jane@example.com"))
        .finishes("#12346", "UPS", "1Z999AA10123456784", "Friday, March 6", "https://www.ups.com/");
  }

  @Test
  void takesBothAtOnce() {
    talk()
        .says("track my order", start(Intent.TRACK_ORDER))
        .says("12346, jane@example.com", number("12346"), email("jane@example.com"))
        .finishes("1Z999AA10123456784");
  }

  @Test
  void tellsEveryState() {
    tracking("12345", "jane@example.com")
        .finishes(
            "#12345",
            "paid",
            "not shipped",
            "2 × Stoneware Mug, Linen Tea Towels, and Walnut Tray");
    tracking("12352", "lucia@example.com").finishes("not been paid");
    tracking("12347", "jane@example.com")
        .finishes("delivered by UPS on Friday, February 27", "1Z999AA10123456811");
    tracking("12349", "omar@example.com").finishes("cancelled", "$56.00");
    tracking("12351", "omar@example.com")
        .finishes(
            "several parcels",
            "Ceramic Planter: delivered by FedEx",
            "2 × Stoneware Bowl: on its way with USPS");
    tracking("12363", "joao@example.com")
        .finishes("Part of order #12363 has shipped", "Glass Carafe: not sent yet");
    tracking("12358", "greta@example.com").finishes("out for delivery");
    tracking("12362", "joao@example.com").finishes("was returned", "$42.00");
    tracking("12367", "chiara@example.com").finishes("#12367-R1");
  }

  @Test
  void offersAPersonForAParcelInTrouble() {
    tracking("12355", "emile@example.com").refuses("delayed", "9400111899223197430141");
    tracking("12366", "chiara@example.com").refuses("DHL could not deliver");
    talk()
        .says("it is late", start(Intent.TRACK_ORDER, Aspect.DELAYED), number("12346"))
        .says("jane@example.com", email("jane@example.com"))
        .refuses("1Z999AA10123456784");
  }

  @Test
  void aWrongPairIsAskedToBeCheckedOnceAndThenAPersonIsOffered() {
    Talk talk = tracking("12346", "omar@example.com");
    talk.asksFor(Detail.EMAIL, Detail.ORDER_NUMBER).withholds("1Z", "Jane", "jane");
    talk.says("yes that is right", new Command.Affirm("")).refuses("still can't find");
    Escalation escalation = ((Step.Refuse) talk.step()).escalation();
    assertThat(escalation.attempts()).extracting("outcome").contains("No order matches both");
    assertThat(escalation.orderNumber()).isEmpty();
  }

  @Test
  void aCorrectedPairOpens() {
    tracking("12364", "jane@example.com")
        .asks("check both")
        .says("sorry 12346", number("12346"))
        .finishes("1Z999AA10123456784");
  }

  @Test
  void anAddressThatIsNoneIsSaidToBeNone() {
    talk()
        .says("track 12346", start(Intent.TRACK_ORDER), number("12346"))
        .says("jane@@example", email("jane@@example"))
        .asks("complete email address")
        .asksFor(Detail.EMAIL);
  }

  @Test
  void afterTooManyWrongPairsNothingOpens() {
    for (int i = 0; i < 3; i++) {
      counter
          .orders(counter.shops, "c", Optional.empty())
          .open(new OrderNumber("12346"), new EmailAddress("g" + i + "@example.com"));
    }
    Talk talk = talk();
    for (int i = 0; i < 3; i++) {
      talk.says(
          "12346 g", start(Intent.TRACK_ORDER), number("12346"), email("g" + i + "@example.com"));
      talk.says("12346 h", number("12346"), email("h" + i + "@example.com"));
    }
    talk.says("12346 jane", start(Intent.TRACK_ORDER), number("12346"), email("jane@example.com"))
        .refuses("too many attempts")
        .withholds("1Z");
  }

  @Test
  void deliveredButNotThereGoesToAPersonAtOnce() {
    talk()
        .says(
            "it says delivered but I have nothing, order 12347",
            start(Intent.TRACK_ORDER, Aspect.DELIVERED_NOT_RECEIVED),
            number("12347"))
        .escalates("Let me connect you");
    Talk known = tracking("12347", "jane@example.com").finishes("delivered");
    known.says("but I never got it", start(Intent.TRACK_ORDER, Aspect.DELIVERED_NOT_RECEIVED));
    Escalation escalation = ((Step.Escalate) known.step()).escalation();
    assertThat(escalation.orderNumber()).contains(new OrderNumber("12347"));
    assertThat(escalation.attempts()).anyMatch(a -> a.outcome().contains("delivered"));
    assertThat(escalation.products()).containsExactly("Wool Throw", "Stoneware Mug");
  }

  private static Command missing() {
    return new Command.ReportMissing("never came");
  }

  @Test
  void notReceivedWhereTheShopShowsDeliveredGoesToAPersonOnceTheOrderIsOpen() {
    Talk first =
        talk()
            .says("12347 never came", start(Intent.TRACK_ORDER), missing(), number("12347"))
            .says("jane@example.com", email("jane@example.com"))
            .escalates("shows order #12347 as delivered");
    assertThat(((Step.Escalate) first.step()).escalation().products())
        .containsExactly("Wool Throw", "Stoneware Mug");
    talk()
        .says(
            "12346 never came",
            start(Intent.TRACK_ORDER),
            missing(),
            number("12346"),
            email("jane@example.com"))
        .finishes("on its way");
  }

  @Test
  void aRefundIsToldOnlyAsTheShopTellsIt() {
    talk()
        .says("refund?", start(Intent.REFUND_STATUS), number("12349"), email("omar@example.com"))
        .finishes("$56.00");
    talk()
        .says("refund?", start(Intent.REFUND_STATUS), number("12347"))
        .says("jane@example.com", email("jane@example.com"))
        .refuses("no refund");
  }

  @Test
  void aVerifiedCustomerChoosesOrIsToldAtOnce() {
    talk()
        .verified("omar@example.com")
        .says("where is my order", start(Intent.TRACK_ORDER))
        .asks("Which order", "#12350", "#12351")
        .says("the second one, 2")
        .finishes("#12351");
    talk()
        .verified("jane@example.com")
        .says("my latest order", start(Intent.TRACK_ORDER))
        .finishes("#12345");
    talk()
        .verified("jane@example.com")
        .says("12349", start(Intent.TRACK_ORDER), number("12349"))
        .asksFor(Detail.EMAIL);
  }

  @Test
  void digressionsPass() {
    talk()
        .says("track", start(Intent.TRACK_ORDER))
        .says("do you ship to Norway?", new Command.AskQuestion(Intent.POLICY_QUESTION, ""))
        .passes()
        .says("why do you need that", new Command.AskWhy(null, ""))
        .asks("placed the order", "order number")
        .says("hm")
        .asks("didn't get that");
    talk()
        .says("track", start(Intent.TRACK_ORDER))
        .says("no", no())
        .refuses("Without the order number");
  }

  @Test
  void aShopThatIsDownOrAbsentGoesToAPerson() {
    talk()
        .with(any -> Optional.of(new DeadShop()))
        .says("12346", start(Intent.TRACK_ORDER), number("12346"), email("jane@example.com"))
        .escalates("can't reach our order system");
    talk()
        .with(any -> Optional.empty())
        .says("where is it", start(Intent.TRACK_ORDER))
        .escalates("can't look up orders here");
  }
}
