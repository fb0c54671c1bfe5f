package dev.baton.handoff.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceBreaksTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Thank you.|We answer soon.",
        "Really?|Yes!|{{other_contact}} helps.",
        "Visit us, e.g. St. Mary Street.|Bye.",
        "Write to a@b.example or shop.example/help.|Bye.",
        "J. R. Hartley answers.|Bye.",
        "Wir sind z.B. am 24. Dezember zu.|Bis bald.",
        "Wir antworten in 24.|Bis bald.",
        "Dr. Meier, bzw. Frau Dr. Kurz, meldet sich.|Danke.",
        "¿Tienes prisa?|¡Llámanos!",
        "Llama a la Sra. López, p.ej. hoy.|Gracias.",
        "Our motto: \"We answer.\"|It is true.",
        "\"Really?\" she asked.|Yes.",
        "We wait… and answer.|Yes…|Bye.",
        "Merci !|À bientôt.",
        "We answer (soon. Promise!) today.|Bye.",
        "(We answer soon.)|Bye.",
        "A smile :( and more.|Bye.",
        "Open 9 a.m. to 5 p.m.|Call us.",
        "ありがとう。|またね。",
        "No stop at the end"
      })
  void sentences_end_where_a_reader_says_they_do(String marked) {
    String text = marked.replace("|", marked.contains("。") ? "" : " ");
    assertThat(
            SentenceBreaks.split(text).stream()
                .map(Template.Piece::text)
                .collect(Collectors.joining("|")))
        .isEqualTo(marked);
  }

  @Test
  void a_line_is_a_sentence() {
    assertThat(SentenceBreaks.split("Hello\nworld (a\nb) c.\n"))
        .extracting(Template.Piece::text)
        .containsExactly("Hello", "world (a", "b) c.");
  }

  @Test
  void nothing_is_lost_whatever_the_text_is() {
    String alphabet = "aZ.!?()\"»{}{{x}} \n\t9。…'";
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int i = 0; i < 3_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(30); n > 0; n--) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      String joined =
          SentenceBreaks.split(text.toString()).stream()
              .map(piece -> piece.text() + piece.gap())
              .collect(Collectors.joining());
      assertThat(joined.strip())
          .as("seed %d, text <%s>", seed, text)
          .isEqualTo(text.toString().strip());
    }
  }
}
