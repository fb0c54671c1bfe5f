package dev.baton.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.testing.BatonTest;
import dev.baton.testing.Http;
import dev.baton.testing.Shopper;
import dev.baton.testing.StatementCount;
import dev.baton.testing.Statements;
import dev.baton.testing.TestStore;
import org.junit.jupiter.api.Test;

/** A turn costs the same however long its conversation is: the habit named in architecture. */
@BatonTest
class StatementsTest {
  private static final int MOST = 8;
  private static final int MOST_WHEN_SUBMITTING = 14;

  private final Http http;

  StatementsTest(Http http) {
    this.http = http;
  }

  private static Statements counted(Shopper shopper, String text) {
    shopper.says(text);
    return StatementCount.of(shopper.answer());
  }

  @Test
  void message_3_and_message_300_cost_the_same_few_statements() {
    Shopper shopper = Shopper.at(http, TestStore.create(http).id());
    Statements early = counted(shopper, "hello there");
    int seq = lastSeq(shopper);
    assertThat(seq).isEqualTo(3);
    while (lastSeq(shopper) < 298) {
      shopper.says("hello there");
    }
    Statements late = counted(shopper, "hello there");
    assertThat(lastSeq(shopper)).isGreaterThanOrEqualTo(300);
    assertThat(early.count()).as(early.toString()).isBetween(1, MOST);
    assertThat(late.count()).as(late.toString()).isEqualTo(early.count());
    assertThat(early.writeTransactions()).isEqualTo(1);
    assertThat(late.writeTransactions()).isEqualTo(1);
  }

  private static int lastSeq(Shopper shopper) {
    int last = 0;
    for (var message : shopper.answer().at("/messages")) {
      last = message.path("seq").asInt();
    }
    return last;
  }

  @Test
  void every_turn_of_a_handoff_is_one_write_transaction_within_its_bounds() {
    TestStore store = TestStore.create(http).collects("phone", false);
    Shopper shopper = Shopper.at(http, store.id());
    for (String text :
        new String[] {
          "I need a human, my lamp is broken",
          "why do you need that?",
          "Mary Poole mary@example.com"
        }) {
      Statements turn = counted(shopper, text);
      assertThat(turn.count()).as(text + ": " + turn).isBetween(1, MOST);
      assertThat(turn.writeTransactions()).as(text).isEqualTo(1);
    }
    Statements submitting = counted(shopper, "skip");
    assertThat(shopper.hasTicket()).isTrue();
    assertThat(submitting.count()).as(submitting.toString()).isBetween(1, MOST_WHEN_SUBMITTING);
    assertThat(submitting.writeTransactions()).isEqualTo(1);
    Statements after = counted(shopper, "the bulb also smells burnt");
    assertThat(after.count()).as(after.toString()).isBetween(1, MOST_WHEN_SUBMITTING);
    assertThat(after.writeTransactions()).isEqualTo(1);
  }
}
