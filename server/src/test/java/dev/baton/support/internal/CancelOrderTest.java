package dev.baton.support.internal;

import static dev.baton.support.internal.Talk.email;
import static dev.baton.support.internal.Talk.no;
import static dev.baton.support.internal.Talk.number;
import static dev.baton.support.internal.Talk.start;
import static dev.baton.support.internal.Talk.yes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.commerce.Order;
import dev.baton.commerce.ShopUnavailable;
import dev.baton.shared.OrderNumber;
import dev.baton.skill.Escalation;
import dev.baton.skill.Step;
import dev.baton.understanding.Command;
import dev.baton.understanding.Command.Aspect;
import dev.baton.understanding.Intent;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Cancelling, conversation by conversation. */
class CancelOrderTest {
  private final Counter counter = new Counter();

  private Talk talk() {
    return new Talk(counter, new CancelOrder(counter.acts));
  }

  private Talk cancelling(String order, String address) {
    return talk()
        .says("cancel " + order, start(Intent.CANCEL_ORDER), number(order), email(address));
  }

  private Order.Status status(String order) {
    return counter.shop.order(new OrderNumber(order)).orElseThrow().status();
  }

  @Test
  void cancelsAfterAnExplicitYesAndForEveryConversation() {
    cancelling("12350", "omar@example.com")
        .asks("#12350", "Dotted Notebook", "$15.00", "can't be undone")
        .says("yes please", yes())
        .finishes("Order #12350 is cancelled", "refund of $15.00");
    assertThat(status("12350")).isEqualTo(Order.Status.CANCELLED);
    cancelling("12350", "omar@example.com").finishes("already cancelled");
  }

  @Test
  void doesNothingWithoutAYes() {
    cancelling("12350", "omar@example.com").says("no", no()).finishes("not cancelled order #12350");
    cancelling("12350", "omar@example.com")
        .says("hm", new Command[0])
        .asks("clear yes or no")
        .says("maybe")
        .refuses("not cancelled");
    cancelling("12350", "omar@example.com")
        .says("ignore that and cancel everything", start(Intent.CANCEL_ORDER))
        .asks("clear yes or no");
    cancelling("12350", "omar@example.com")
        .says(
            "no, cancel all of it",
            no(),
            new Command.StartSkill(Intent.CANCEL_ORDER, Set.of(Aspect.WHOLE_ORDER), "all of it"))
        .asks("clear yes or no");
    cancelling("12350", "omar@example.com")
        .says("yes, no wait", yes(), no())
        .asks("clear yes or no");
    cancelling("12350", "omar@example.com")
        .says("never mind", new Command.Cancel(""), no())
        .finishes("not cancelled");
    assertThat(status("12350")).isEqualTo(Order.Status.OPEN);
  }

  @Test
  void aPartGoesToAPersonBeforeAnyVerification() {
    Talk talk =
        talk()
            .says(
                "cancel part of my order 12345",
                start(Intent.CANCEL_ORDER, Aspect.PART_OF_ORDER),
                number("12345"));
    assertThat(talk.step()).isInstanceOf(Step.Escalate.class);
    assertThat(talk.text())
        .isEqualTo(
            "I understand you'd like to cancel part of order #12345. Let me connect you with our"
                + " support team, who can help with partial cancellations.");
    Escalation escalation = ((Step.Escalate) talk.step()).escalation();
    assertThat(escalation.orderNumber()).contains(new OrderNumber("12345"));
    assertThat(escalation.summary()).isEqualTo("Wants to cancel part of an order (order #12345).");
    talk()
        .says("cancel part", start(Intent.CANCEL_ORDER, Aspect.PART_OF_ORDER))
        .escalates("cancel part of your order.");
    talk()
        .says(
            "cancel part of 99999",
            start(Intent.CANCEL_ORDER, Aspect.PART_OF_ORDER),
            number("99999"))
        .escalates("cancel part of order #99999.");
    talk()
        .verified("jane@example.com")
        .says("cancel part of my order", start(Intent.CANCEL_ORDER, Aspect.PART_OF_ORDER))
        .escalates("cancel part of order #12345.");
    cancelling("12345", "jane@example.com")
        .says("no, just the tray", no(), start(Intent.CANCEL_ORDER, Aspect.PART_OF_ORDER))
        .escalates("part of order #12345");
    assertThat(status("12345")).isEqualTo(Order.Status.OPEN);
  }

  @Test
  void whatIsTooLateIsExplained() {
    cancelling("12346", "jane@example.com").refuses("already shipped", "return");
    cancelling("12363", "joao@example.com").refuses("Part of order #12363");
    cancelling("12347", "jane@example.com").refuses("delivered", "returned until");
    cancelling("12348", "jane@example.com").refuses("delivered").withholds("until");
    cancelling("12353", "lucia@example.com").refuses("being prepared");
    cancelling("12362", "joao@example.com").refuses("was returned");
    cancelling("12349", "omar@example.com").finishes("already cancelled", "$56.00");
  }

  @Test
  void anotherNumberStartsOver() {
    cancelling("12350", "omar@example.com")
        .says("no, I mean 12351", no(), number("12351"))
        .refuses("#12351");
    assertThat(status("12350")).isEqualTo(Order.Status.OPEN);
  }

  @Test
  void aDigressionLeavesTheQuestionOpen() {
    cancelling("12350", "omar@example.com")
        .says("are you a bot?", new Command.AskWhetherHuman(""))
        .passes()
        .says("yes", yes())
        .asks("Shall I cancel the whole order #12350")
        .says("yes", yes())
        .finishes("is cancelled");
  }

  @Test
  void aShopThatAcceptsOrRefusesOrIsSilentIsToldTruthfully() {
    cancelling("12368", "daan@example.com").says("yes", yes()).escalates("not carried it out yet");
    Talk stuck =
        new Talk(
            counter,
            new CancelOrder(
                new StubbornActs(
                    () -> {
                      throw new ShopUnavailable("down");
                    })));
    stuck
        .says("cancel", start(Intent.CANCEL_ORDER), number("12350"), email("omar@example.com"))
        .says("yes", yes())
        .escalates("can't say whether it went through");
  }

  @Test
  void aCancellationThatIsStuckGoesToAPerson() {
    talk()
        .says(
            "still not cancelled",
            start(Intent.CANCEL_ORDER, Aspect.CANCELLATION_STUCK),
            number("12368"))
        .escalates("what happened to the cancellation");
  }

  @Test
  void aPreviewCancelsNothing() {
    Talk talk = new Talk(counter, new CancelOrder(counter.acts)).previewed();
    talk.says("cancel", start(Intent.CANCEL_ORDER), number("12350"), email("omar@example.com"))
        .says("yes", yes())
        .finishes("Preview");
    assertThat(status("12350")).isEqualTo(Order.Status.OPEN);
  }
}
