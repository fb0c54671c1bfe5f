package dev.baton.support.internal;

import static dev.baton.support.internal.Talk.email;
import static dev.baton.support.internal.Talk.no;
import static dev.baton.support.internal.Talk.number;
import static dev.baton.support.internal.Talk.start;
import static dev.baton.support.internal.Talk.yes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.commerce.Order.Return;
import dev.baton.shared.OrderNumber;
import dev.baton.skill.Step;
import dev.baton.understanding.Command;
import dev.baton.understanding.Command.Aspect;
import dev.baton.understanding.Intent;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Returning, conversation by conversation. */
class ReturnOrderTest {
  private final Counter counter = new Counter();

  private Talk talk() {
    return new Talk(counter, new ReturnOrder(counter.acts, counter.shops));
  }

  private Talk returning(String text, String order, String address) {
    return talk().says(text, start(Intent.RETURN_ORDER), number(order), email(address));
  }

  private List<Return> returns(String order) {
    return counter.shop.order(new OrderNumber(order)).orElseThrow().returns();
  }

  @Test
  void theWholeWay() {
    talk()
        .says("I want to return my order", start(Intent.RETURN_ORDER))
        .asks("order number", "email")
        .says("12347 jane@example.com", number("12347"), email("jane@example.com"))
        .asks("Which items", "1. Wool Throw", "2. Stoneware Mug")
        .says("the throw")
        .asks("Why", "Wool Throw", "1. Changed my mind", "5. Other reason")
        .says("2")
        .asks("Wool Throw", "#12347", "Does not fit my home")
        .says("yes", yes())
        .finishes("#12347-R1", "Wool Throw");
    assertThat(returns("12347")).hasSize(1);
    returning("return 12347 too", "12347", "jane@example.com")
        .asks("Why", "Stoneware Mug")
        .says("it is too heavy")
        .asks("Other reason")
        .says("yes please", yes())
        .finishes("#12347-R2");
    returning("return 12347", "12347", "jane@example.com").finishes("#12347-R1", "#12347-R2");
  }

  @Test
  void namesItemsAtOnceOrAll() {
    returning("return the mug from 12347", "12347", "jane@example.com")
        .asks("Why", "Stoneware Mug")
        .withholds("Throw");
    returning("return 12373", "12373", "priya@example.com")
        .says("all of them")
        .asks("Oak Cutting Board, Walnut Tray, and 2 × Stoneware Bowl");
    returning("return 12373", "12373", "priya@example.com")
        .says("1 and 3")
        .asks("Oak Cutting Board and 2 × Stoneware Bowl");
  }

  @Test
  void namesItemsByTheirPlaceInWords() {
    returning("return 12347", "12347", "jane@example.com")
        .says("the second one please")
        .asks("Why", "Stoneware Mug")
        .says("the first")
        .asks("Stoneware Mug", "Changed my mind");
    returning("return 12373", "12373", "priya@example.com")
        .says("the last one")
        .asks("2 × Stoneware Bowl")
        .withholds("Walnut Tray");
    returning("return something of my last order 12347", "12347", "jane@example.com")
        .asks("Which items");
  }

  @Test
  void aChoiceIsNoOrderNumber() {
    returning("return 12347", "12347", "jane@example.com")
        .says("2", number("2"))
        .asks("Stoneware Mug", "Changed my mind");
  }

  @Test
  void minds() {
    returning("return the mug of 12347", "12347", "jane@example.com")
        .says("Changed my mind")
        .says("no, the throw instead", no())
        .asks("Wool Throw", "Changed my mind")
        .says("no", no())
        .finishes("not requested");
    returning("return 12347", "12347", "jane@example.com")
        .says("oh wait, order 12370", number("12370"), email("daan@example.com"))
        .asks("Why", "2 × Linen Tea Towels");
    assertThat(returns("12347")).isEmpty();
  }

  @Test
  void whatMayNotGoBackIsExplained() {
    returning("return", "12348", "jane@example.com").refuses("returned until", "over");
    returning("return", "12359", "greta@example.com").refuses("final sale");
    returning("return", "12346", "jane@example.com").refuses("still on its way");
    returning("return", "12345", "jane@example.com").finishes("cancel it instead");
    returning("return", "12377", "mei@example.com").finishes("not shipped yet");
    returning("return", "12349", "omar@example.com").finishes("cancelled");
    returning("return", "12362", "joao@example.com").finishes("was returned");
    returning("return", "12371", "daan@example.com").refuses("over");
  }

  @Test
  void finalSaleItemsAreNotOffered() {
    returning("return", "12356", "emile@example.com")
        .asks("Why", "Beeswax Candle")
        .withholds("Cushion");
    assertThat(returns("12356")).isEmpty();
  }

  @Test
  void exchangesAndDamageGoToAPersonAtOnce() {
    talk()
        .says("swap it", start(Intent.RETURN_ORDER, Aspect.EXCHANGE), number("12347"))
        .escalates("exchanges");
    talk()
        .says("it is broken", start(Intent.RETURN_ORDER, Aspect.WRONG_OR_DAMAGED))
        .escalates("put it right");
    Talk late = returning("return 12347", "12347", "jane@example.com");
    late.says("the mug");
    late.says("it arrived broken", start(Intent.RETURN_ORDER, Aspect.WRONG_OR_DAMAGED)).escalates();
    assertThat(((Step.Escalate) late.step()).escalation().orderNumber())
        .contains(new OrderNumber("12347"));
  }

  @Test
  void unclearAnswersAreAskedOnceAgain() {
    returning("return 12347", "12347", "jane@example.com")
        .says("hmmm")
        .asks("didn't get that", "Which items")
        .says("uh")
        .refuses("not requested");
    returning("return 12347", "12347", "jane@example.com")
        .says("are you a robot", new Command.AskWhetherHuman(""))
        .passes()
        .says("both")
        .asks("Wool Throw and Stoneware Mug");
  }

  @Test
  void aPreviewRequestsNothing() {
    new Talk(counter, new ReturnOrder(counter.acts, counter.shops))
        .previewed()
        .says("return", start(Intent.RETURN_ORDER), number("12371"), email("daan@example.com"));
    Talk talk = new Talk(counter, new ReturnOrder(counter.acts, counter.shops)).previewed();
    talk.says("mug", start(Intent.RETURN_ORDER), number("12347"), email("jane@example.com"))
        .says("1")
        .says("yes", yes())
        .finishes("Preview");
    assertThat(returns("12347")).isEmpty();
  }
}
