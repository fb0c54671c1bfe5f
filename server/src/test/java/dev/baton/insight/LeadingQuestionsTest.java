package dev.baton.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Which words of shoppers are listed as questions, and what is taken out of them. */
class LeadingQuestionsTest {
  private final List<Told.Turn> turns = new ArrayList<>();

  private void said(String text, Told.Heard... heard) {
    Told.Why why = new Told.Why(null, List.of("no_answer"), List.of(heard), null, List.of());
    turns.add(new Told.Turn(turns.size() + 1, true, text, why));
  }

  private static Told.Heard question(String because) {
    return new Told.Heard("ask_question", because);
  }

  private List<String> listed(String... known) {
    Instant at = Instant.parse("2026-03-05T04:30:00Z");
    Told.Case handoff =
        new Told.Case(UUID.randomUUID(), "submitted", "button", null, null, 99, at, null, Map.of());
    Told told =
        new Told(UUID.randomUUID(), at, "en", Set.of(), Set.of(known), turns, List.of(handoff));
    return LeadingQuestions.of(told).stream().map(LeadingQuestions.Asked::text).toList();
  }

  @Test
  void a_bare_name_is_no_question_whatever_it_was_taken_for() {
    said("Klara Schmidt", question("Klara"));
    said("Klara", question("Klara"));
    said("klara schmidt", question("klara"));
    said("Dr. Ana-Maria O’Neil", question("Ana"));
    assertThat(listed("Klara Schmidt")).isEmpty();
  }

  @Test
  void what_was_given_as_a_detail_is_taken_out_with_all_of_its_words() {
    said("do you have gift wrap", question("gift wrap"));
    said("I am bo li, order AB-12, can I pay later?", question("pay later"));
    turns.add(
        new Told.Turn(
            9,
            true,
            "Marlene Wagner",
            new Told.Why(
                null,
                List.of(),
                List.of(new Told.Heard("give_detail", "Marlene Wagner")),
                null,
                List.of())));
    said("marlene again: may WAGNER pay later? +49 170 1234567", question("pay later"));
    assertThat(listed("AB-12"))
        .containsExactly(
            "do you have gift wrap",
            "I am bo li, order …, can I pay later?",
            "… again: may … pay later? …");
  }

  @Test
  void nothing_but_details_is_no_question() {
    said("jane@example.com 12345678", question("jane@example.com"));
    said("…", question("…"));
    assertThat(listed()).isEmpty();
  }

  @Test
  void what_was_not_heard_as_a_question_is_not_listed() {
    said("it broke", new Told.Heard("start_handoff", "it broke"));
    said("hm");
    assertThat(listed()).isEmpty();
  }
}
