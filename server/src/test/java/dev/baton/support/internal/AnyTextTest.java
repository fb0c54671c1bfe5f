package dev.baton.support.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.baton.shared.Detail;
import dev.baton.shared.Language;
import dev.baton.skill.Skill;
import dev.baton.skill.Step;
import dev.baton.understanding.Command;
import dev.baton.understanding.Command.Aspect;
import dev.baton.understanding.Intent;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** No text and no reading makes a skill throw, whatever the language and wherever it stands. */
class AnyTextTest {
  private static final int CONVERSATIONS = 400;
  private static final int LINES = 6;
  private static final List<String> TEXTS =
      List.of(
          "",
          " ",
          "1",
          "2 3 9",
          "0",
          "all",
          "yes",
          "no",
          "😀",
          "\u0000\u202e\u200b",
          "{email} {{order}} $1 \\",
          "<script>alert(1)</script>",
          "the mug",
          "5 Main St, Boston MA 02110",
          "Hauptstraße 5, 10115 Berlin",
          "5 Main St",
          "Boston",
          ", , ,",
          "¦ 5 ¦",
          "02110",
          "Wool Throw",
          "alles",
          "último",
          "12347",
          "' OR 1=1 --",
          "x".repeat(10_000),
          "1".repeat(300),
          "١٢٣",
          "null",
          "last",
          "\n\n\n");
  private static final List<String> NUMBERS =
      List.of(
          "12345",
          "12346",
          "12347",
          "12348",
          "12349",
          "12350",
          "12351",
          "12356",
          "12368",
          "1",
          "",
          "9".repeat(200),
          "%",
          "\u0000");
  private static final List<String> EMAILS =
      List.of(
          "jane@example.com",
          "omar@example.com",
          "daan@example.com",
          "x@@y",
          "",
          "JANE@EXAMPLE.COM");

  private final Counter counter = new Counter();

  @Test
  void nothingMakesASkillThrow() {
    long seed = Long.getLong("seed", System.nanoTime());
    Random random = new Random(seed);
    List<Supplier<Skill>> skills =
        List.of(
            TrackOrder::new,
            () -> new CancelOrder(counter.acts),
            () -> new ChangeAddress(counter.acts),
            () -> new ReturnOrder(counter.acts, counter.shops));
    for (int i = 0; i < CONVERSATIONS; i++) {
      Talk talk = new Talk(counter, pick(random, skills).get()).in(pick(random, Language.SPOKEN));
      if (random.nextInt(4) == 0) {
        talk.verified(pick(random, List.of("jane@example.com", "omar@example.com")));
      }
      for (int line = 0; line < LINES; line++) {
        String text = pick(random, TEXTS);
        Command[] commands = commands(random);
        try {
          talk.says(text, commands);
        } catch (RuntimeException thrown) {
          fail("seed " + seed + ": " + text + " " + List.of(commands), thrown);
        }
        boolean silent = talk.step() instanceof Step.Pass;
        assertThat(talk.text().isBlank()).as("seed %s", seed).isEqualTo(silent);
      }
    }
  }

  private static Command[] commands(Random random) {
    List<Command> commands = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      commands.add(
          switch (random.nextInt(10)) {
            case 0, 1 ->
                new Command.GiveDetail(Detail.ORDER_NUMBER, pick(random, NUMBERS), false, "");
            case 2, 3 -> new Command.GiveDetail(Detail.EMAIL, pick(random, EMAILS), false, "");
            case 4 -> new Command.Affirm("");
            case 5 -> new Command.Deny(random.nextBoolean(), "");
            case 6 ->
                random.nextInt(4) == 0
                    ? Talk.start(
                        pick(random, List.of(Intent.values())),
                        pick(random, List.of(Aspect.values())))
                    : Talk.start(pick(random, List.of(Intent.values())));
            case 7 -> new Command.AskQuestion(Intent.POLICY_QUESTION, "");
            case 8 -> new Command.AskWhy(null, "");
            default -> random.nextBoolean() ? new Command.Cancel("") : new Command.Thank("");
          });
    }
    return commands.toArray(Command[]::new);
  }

  private static <T> T pick(Random random, List<T> from) {
    return from.get(random.nextInt(from.size()));
  }
}
