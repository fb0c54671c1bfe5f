package dev.baton.handoff.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SubjectLineTest {

  @Test
  void a_part_without_its_value_is_left_out_with_its_separator() {
    assertThat(SubjectLine.of("Order {{order_number}}: {{topic}}", null, "wet parcel", "Loom"))
        .isEqualTo("wet parcel");
    assertThat(
            SubjectLine.of(
                "{{topic}} - {{order_number}} - {{store_name}}", null, "wet parcel", "Loom"))
        .isEqualTo("wet parcel - Loom");
    assertThat(SubjectLine.of("Help ({{order_number}}) {{store_name}}", null, null, "Loom"))
        .isEqualTo("Help Loom");
    assertThat(SubjectLine.of("Help ({{order_number}})", "12345", null, "Loom"))
        .isEqualTo("Help (12345)");
  }

  @Test
  void it_is_never_empty() {
    assertThat(SubjectLine.of("{{topic}}", null, " ", "Loom")).isEqualTo("Contact support");
    assertThat(SubjectLine.of("Contact support", null, null, "Loom")).isEqualTo("Contact support");
  }

  @Test
  void it_is_one_line_of_at_most_200_characters_whatever_the_topic() {
    String subject =
        SubjectLine.of(
            "{{topic}}", null, "{{store_name}}\r\nBcc: x\u0000 $1 " + "😀".repeat(200), "Loom");
    assertThat(subject).startsWith("{{store_name}} Bcc: x $1 😀").hasSizeLessThanOrEqualTo(200);
    assertThat(subject.codePoints().filter(c -> c >= 0xD800 && c <= 0xDFFF)).isEmpty();
  }
}
