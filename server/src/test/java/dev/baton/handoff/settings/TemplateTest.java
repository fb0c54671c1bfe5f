package dev.baton.handoff.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{{email}}",
        "{{ reference }}",
        "$1",
        "${email}",
        "\\",
        "\\$0 \\1",
        "<b>x</b>&amp;",
        "}}{{email}}{{",
        "{email}",
        "%s",
        "a. {{reference}} B. {{email}}"
      })
  void a_value_is_put_in_as_it_is_and_never_read_again(String hostile) {
    Map<String, String> values =
        Map.of("first_name", hostile, "email", "EMAIL", "reference", hostile);

    assertThat(
            Template.of("Hi {{first_name}}, we answer {{email}}. Ref {{ reference }}.")
                .fill(values))
        .isEqualTo("Hi " + hostile + ", we answer EMAIL. Ref " + hostile + ".");
  }

  @Test
  void a_variable_without_value_takes_its_sentence_along() {
    assertThat(fill("Thank you. In a hurry? Call {{other_contact}}. Bye!"))
        .isEqualTo("Thank you. In a hurry? Bye!");
    assertThat(fill("{{other_contact}} is there. Thank you.")).isEqualTo("Thank you.");
    assertThat(fill("Thank you. Or {{other_contact}}")).isEqualTo("Thank you.");
    assertThat(fill("Only {{other_contact}}.")).isEmpty();
  }

  @Test
  void lines_stay_lines_when_a_sentence_goes() {
    assertThat(fill("Thank you.\n\nCall {{other_contact}}.\n\nBye."))
        .isEqualTo("Thank you.\n\nBye.");
    assertThat(fill("One. Two {{other_contact}}.\nThree.")).isEqualTo("One.\nThree.");
    assertThat(fill("- {{reference}}\n- {{other_contact}}\n- end")).isEqualTo("- K7QX\n- end");
  }

  @Test
  void what_is_no_variable_of_ours_is_found_before_it_is_saved() {
    List<String> known = List.of("reference");
    assertThat(Template.of("{{reference}} {{ reference }} {x} }}").unknown(known)).isEmpty();
    assertThat(Template.of("{{Reference}} {{price}}").unknown(known))
        .containsExactly("{{Reference}}", "{{price}}");
    assertThat(Template.of("open {{reference").unknown(known)).containsExactly("{{reference");
    assertThat(Template.of("{{ }}").unknown(known)).hasSize(1);
  }

  private static String fill(String template) {
    return Template.of(template).fill(Map.of("reference", "K7QX"));
  }
}
