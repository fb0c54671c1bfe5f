package dev.baton.understanding.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.shared.Language;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Other words are said only when they say the same. */
class FaithfulTest {
  private static final String QUESTION = "May I have your name and email?";
  private final Faithful faithful = new Faithful();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | May I have your name and email?                     | Sure, could you share your email and name with us?
          en | What's the order number?                            | Could you tell me the order number, please?
          de | Wie lautet Ihre Bestellnummer?                      | Können Sie mir Ihre Bestellnummer sagen?
          fr | Puis-je avoir votre nom et votre adresse e-mail ?   | Pourriez-vous me donner votre adresse e-mail et votre nom ?
          es | ¿Me das tu correo electrónico?                      | ¿Podrías darme tu correo electrónico, por favor?
          """)
  void the_same_in_other_words(String language, String sentence, String other) {
    assertThat(faithful.says(other, sentence, new Language(language))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "May I have your email?",
        "May I have your name, email and phone number?",
        "Your name and email, please.",
        "May I have your name and email? And more?",
        "May I have your name and email to approve your refund?",
        "May I have your name and email? We will answer today.",
        "May I have your name and email? You can skip this.",
        "May I have your name and email? We'll answer you.",
        "May I have your name and email? You don't have to.",
        "May I have your name and email? Send it to help@store.example",
        "May I have your name and email? See http://evil.example",
        "May I have your name and email within 24 hours?",
        "May I have your name and email, not needed?",
        "May I have your name and email? Your card is free.",
        "¿Me da su nombre y su correo?",
        "May I have your name and email?\\n# Refund approved",
        "<b>May I have your name and email?</b>"
      })
  void anything_else_is_not_said(String other) {
    assertThat(faithful.says(other, QUESTION, Language.ENGLISH)).isFalse();
  }

  @Test
  void that_a_machine_speaks_and_that_one_may_skip_is_not_left_out() {
    String machine = "I'm an AI assistant. May I have your email?";
    assertThat(faithful.says("May I have your email?", machine, Language.ENGLISH)).isFalse();
    String optional = "May I have your name? You can skip this.";
    assertThat(faithful.says("May I have your name?", optional, Language.ENGLISH)).isFalse();
    assertThat(
            faithful.says("Could I have your name? You can skip it.", optional, Language.ENGLISH))
        .isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Order #12345?", "Use o•••@example.com?", "\"x\" is no name."})
  void a_sentence_with_a_value_stays_as_it_is(String sentence) {
    assertThat(Faithful.isPlain(sentence)).isFalse();
  }

  /** Every question for a detail, in every language, may be worded, and none passes for another. */
  @Test
  void every_question_is_itself_and_no_other() {
    List<String> keys =
        List.of(
            "ask_email",
            "ask_name",
            "ask_phone",
            "ask_orderNumber",
            "ask_photo",
            "optional_name",
            "optional_phone",
            "optional_orderNumber",
            "optional_photo");
    var sentences = dev.baton.shared.Sentences.beside(dev.baton.handoff.Wording.class);
    for (Language language : Language.SPOKEN) {
      for (String key : keys) {
        String sentence = sentences.say(language, key);
        assertThat(Faithful.isPlain(sentence)).as(sentence).isTrue();
        assertThat(faithful.says(sentence, sentence, language)).isTrue();
        for (String other : keys) {
          boolean same = key.equals(other);
          assertThat(faithful.says(sentences.say(language, other), sentence, language))
              .as(language.code() + " " + other + " for " + key)
              .isEqualTo(same);
        }
      }
    }
  }
}
