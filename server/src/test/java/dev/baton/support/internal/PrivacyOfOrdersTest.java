package dev.baton.support.internal;

import static dev.baton.support.internal.Talk.email;
import static dev.baton.support.internal.Talk.number;
import static dev.baton.support.internal.Talk.start;
import static dev.baton.support.internal.Talk.yes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.skill.Skill;
import dev.baton.skill.Step;
import dev.baton.understanding.Command;
import dev.baton.understanding.Intent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whatever the order, a pair that is not its own hears what an unknown number hears. */
class PrivacyOfOrdersTest {
  private final Counter counter = new Counter();
  private final Map<Intent, Skill> skills =
      Map.of(
          Intent.TRACK_ORDER, new TrackOrder(),
          Intent.REFUND_STATUS, new TrackOrder(),
          Intent.CHANGE_ADDRESS, new ChangeAddress(counter.acts),
          Intent.CANCEL_ORDER, new CancelOrder(counter.acts),
          Intent.RETURN_ORDER, new ReturnOrder(counter.acts, counter.shops));

  @Test
  void everyOrderAnswersAWrongAddressLikeNoOrder() {
    for (Intent intent : skills.keySet()) {
      List<String> unknown = answers(intent, "99999");
      assertThat(unknown).hasSize(3);
      for (int n = 12345; n <= 12388; n++) {
        assertThat(answers(intent, "" + n)).as(intent + " " + n).isEqualTo(unknown);
      }
    }
  }

  /** What a stranger hears who tries a number twice, as texts and as what agents are told. */
  private List<String> answers(Intent intent, String order) {
    Skill skill = skills.get(intent);
    Talk talk = new Talk(counter, java.util.Objects.requireNonNull(skill));
    List<String> heard = new ArrayList<>();
    say(talk, heard, "about my order", start(intent), number(order), email("eve@example.com"));
    say(talk, heard, "then", yes(), email("mallory@example.com"));
    talk = new Talk(counter, skill).verified("eve@example.com");
    say(talk, heard, "my order", start(intent), number(order));
    return heard;
  }

  private static void say(Talk talk, List<String> heard, String text, Command... commands) {
    talk.says(text, commands);
    String told =
        switch (talk.step()) {
          case Step.Ask ask -> ask.text() + ask.asking() + ask.quickReplies() + ask.learnt();
          case Step.Refuse refuse -> refuse.explanation() + refuse.escalation();
          default -> talk.step().toString();
        };
    heard.add(told);
    assertThat(told).doesNotContain("Jane", "1Z", "Mug", "Throw");
  }
}
