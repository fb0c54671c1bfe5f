package dev.baton.instruction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.baton.commerce.Money;
import dev.baton.instruction.Condition.OrderTag;
import dev.baton.instruction.Condition.Speaks;
import dev.baton.instruction.Condition.TeamHours;
import dev.baton.instruction.Condition.Total;
import dev.baton.shared.Language;
import dev.baton.skill.Ruling;
import dev.baton.skill.Ruling.Act;
import dev.baton.skill.SkillName;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which of a store's instructions counts. */
class RulebookTest {
  private static final Condition BIG = new Total(true, new Money(50_000, "USD"));
  private static final Condition GERMAN = new Speaks(true, List.of(Language.GERMAN));
  private static final Facts TALK = new Facts("hallo", Language.GERMAN, true, null);
  private static final Facts WITH_ORDER =
      new Facts(
          "hallo",
          Language.GERMAN,
          true,
          new Facts.OrderFacts(
              new Money(61_200, "USD"), List.of("gift"), List.of(), "US", List.of()));

  private static Instruction one(
      String name, @Nullable SkillName skill, Act act, Condition... conditions) {
    return worded(name, skill, act, "", conditions);
  }

  private static Instruction worded(
      String name, @Nullable SkillName skill, Act act, String words, Condition... conditions) {
    return new Instruction(
        UUID.randomUUID(),
        new Instruction.Wanted(name, skill, List.of(conditions), words, act, true));
  }

  private static Rulebook book(Instruction... all) {
    return new Rulebook(List.of(all), Judge.NONE);
  }

  private static Optional<String> name(Optional<Ruling> ruling) {
    return ruling.map(Ruling::name);
  }

  @Test
  void the_first_that_applies_counts() {
    Rulebook book =
        book(
            one("French", null, Act.HAND_OFF, new Speaks(true, List.of(Language.FRENCH))),
            one("Offer", null, Act.OFFER, GERMAN),
            one("Later", null, Act.HAND_OFF, GERMAN));
    assertThat(name(book.everywhere(TALK, _ -> true))).contains("Offer");
    assertThat(name(book.everywhere(TALK, ruling -> ruling.act() == Act.HAND_OFF)))
        .contains("Later");
  }

  @Test
  void all_conditions_must_hold() {
    Rulebook book =
        book(one("Big gifts", null, Act.HAND_OFF, BIG, new OrderTag(List.of("wholesale"))));
    assertThat(book.aboutOrder(SkillName.CANCEL_ORDER, WITH_ORDER, _ -> true)).isEmpty();
    Rulebook both = book(one("Big gifts", null, Act.HAND_OFF, BIG, new OrderTag(List.of("gift"))));
    assertThat(both.aboutOrder(SkillName.CANCEL_ORDER, WITH_ORDER, _ -> true))
        .hasValueSatisfying(
            ruling ->
                assertThat(ruling.explanation())
                    .isEqualTo(
                        "Handed off because of your instruction “Big gifts”: total 612.00 USD is"
                            + " over 500.00 USD; the order is tagged “gift”."));
  }

  @Test
  void an_instruction_for_a_skill_is_for_that_skill_alone() {
    Rulebook book = book(one("Returns", SkillName.RETURN_ORDER, Act.HAND_OFF));
    assertThat(book.everywhere(TALK, _ -> true)).isEmpty();
    assertThat(book.atStart(SkillName.CANCEL_ORDER, TALK, _ -> true)).isEmpty();
    assertThat(book.atStart(SkillName.RETURN_ORDER, TALK, _ -> true))
        .hasValueSatisfying(ruling -> assertThat(ruling.because()).isEqualTo("it applies always"));
  }

  @Test
  void one_for_every_conversation_that_reads_no_order_is_not_asked_again_about_an_order() {
    Rulebook book = book(one("German", null, Act.OFFER, GERMAN));
    assertThat(book.aboutOrder(SkillName.CANCEL_ORDER, WITH_ORDER, _ -> true)).isEmpty();
    assertThat(book.everywhere(WITH_ORDER, _ -> true)).isPresent();
  }

  @Test
  void one_that_is_off_does_nothing() {
    Instruction on = one("German", null, Act.HAND_OFF, GERMAN);
    Instruction off =
        new Instruction(
            on.id(),
            new Instruction.Wanted("German", null, List.of(GERMAN), "", Act.HAND_OFF, false));
    assertThat(book(off).everywhere(TALK, _ -> true)).isEmpty();
  }

  @Test
  void never_offering_first_is_no_act_and_acting_is_no_silence() {
    Rulebook book =
        book(
            one("Quiet", null, Act.NEVER_OFFER_FIRST),
            one("Open", null, Act.HAND_OFF, new TeamHours(true)));
    assertThat(name(book.everywhere(TALK, _ -> true))).contains("Open");
    assertThat(name(book.neverOfferFirst(null, TALK))).contains("Quiet");
    assertThat(book(one("Open", null, Act.OFFER)).neverOfferFirst(null, TALK)).isEmpty();
  }

  @Test
  void words_are_judged_only_when_the_conditions_hold() {
    Judge never = _ -> fail("not to be asked");
    Instruction french =
        worded("Press", null, Act.OFFER, "journalists", new Speaks(true, List.of(Language.FRENCH)));
    assertThat(new Rulebook(List.of(french), never).everywhere(TALK, _ -> true)).isEmpty();
    Instruction german = worded("Press", null, Act.OFFER, "journalists", GERMAN);
    assertThat(new Rulebook(List.of(german), Judge.NONE).everywhere(TALK, _ -> true)).isEmpty();
    Judge yes = _ -> new Finding(true, "so it seems");
    assertThat(new Rulebook(List.of(german), yes).everywhere(TALK, _ -> true))
        .hasValueSatisfying(
            ruling -> {
              assertThat(ruling.byModel()).isTrue();
              assertThat(ruling.because()).isEqualTo("the shopper writes German; so it seems");
            });
  }

  @Test
  void a_condition_is_read_as_it_was_written() {
    for (Condition condition :
        List.of(
            BIG,
            new Total(false, new Money(9_000, "JPY")),
            GERMAN,
            new OrderTag(List.of("a", "b")),
            new Condition.CustomerTag(List.of("VIP")),
            new Condition.Country(false, List.of("US", "DE")),
            new Condition.Product(List.of("lamp")),
            new TeamHours(false))) {
      assertThat(WrittenCondition.of(condition).read("", "USD")).isEqualTo(condition);
    }
  }
}
