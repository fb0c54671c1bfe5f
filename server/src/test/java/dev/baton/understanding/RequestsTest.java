package dev.baton.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What asks for a person, and what only sounds like it. */
class RequestsTest {
  private static final Understanding BUILT_IN = new BuiltInUnderstanding();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "agent",
        "human please",
        "representative!!!",
        "operator",
        "humna plese",
        "can I speak to someone",
        "call me back",
        "this bot is useless get me a rep",
        "speak to a reprasentative",
        "let me talk to your manager",
        "is anyone there?",
        "No thanks, I'd rather talk to a person",
        "put me thru to customer care",
        "my order is late and the box was open, i'd like to speak with somebody about it",
        "i need to spk to sum1",
        "stop. i want a human",
        "can someone from your team call me tomorrow?",
        "quiero hablar con una persona",
        "llámenme por favor",
        "exijo hablar con el encargado",
        "je veux parler à quelqu'un",
        "rappelez moi au plus vite",
        "un conseiller svp",
        "ich möchte mit einem Menschen sprechen",
        "bitte um Rückruf",
        "ist da jemand?",
        "quero falar com um atendente",
        "podem me ligar?",
        "tem alguém aí?",
        "vorrei parlare con un operatore",
        "potete richiamarmi?",
        "c'è qualcuno?",
        "ik wil iemand spreken",
        "bel me terug",
        "verbind me door met een medewerker"
      })
  void asksForAPerson(String text) {
    assertThat(read(text).trigger()).isEqualTo(Trigger.EXPLICIT);
  }

  @ParameterizedTest
  @CsvSource({
    "pl, chcę rozmawiać z konsultantem",
    "sv, jag vill prata med en riktig människa",
    "da, jeg vil gerne tale med et menneske",
    "tr, müşteri temsilcisine bağlanmak istiyorum",
    "ar, أريد التحدث مع موظف",
    "he, אני רוצה לדבר עם נציג",
    "hi, मुझे इंसान से बात करनी है",
    "hi, mujhe agent se baat karni hai",
    "id, saya mau bicara dengan orang asli",
    "vi, tôi muốn nói chuyện với nhân viên",
    "ja, 担当者と話したいです",
    "zh, 我要转人工客服",
    "ru, соедините меня с оператором"
  })
  void asksForAPersonInALanguageBatonDoesNotSpeak(String language, String text) {
    assertThat(read(text).trigger()).as(language).isEqualTo(Trigger.EXPLICIT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "are you a human?",
        "the agent was great",
        "human hair wig",
        "I don't want an agent",
        "customer service number on the label is torn",
        "insurance agent nearby",
        "you're the best agent ever",
        "please don't transfer me to an agent",
        "i spoke to an agent yesterday and he said it would ship",
        "do you ship to Norway?",
        "hello",
        "thanks a lot",
        "¿eres un robot?",
        "no quiero hablar con un agente",
        "êtes-vous un robot ?",
        "je ne veux pas parler à un conseiller",
        "bist du ein Mensch?",
        "ich will keinen Mitarbeiter sprechen",
        "você é um robô?",
        "sei un robot?",
        "ben je een robot?",
        "ik wil geen medewerker spreken"
      })
  void doesNotAskForAPerson(String text) {
    assertThat(read(text).trigger()).isNotEqualTo(Trigger.EXPLICIT);
  }

  @ParameterizedTest
  @CsvSource({
    "I want to kill myself, SELF_HARM",
    "the charger caught fire, SAFETY",
    "you will hear from my lawyer, LEGAL",
    "there's a charge I don't recognise on my card, FRAUD",
    "someone hacked my account, ACCOUNT_BREAK_IN",
    "please delete all my data, PRIVACY"
  })
  void touchesASensitiveTopic(String text, SensitiveTopic topic) {
    Reading reading = read(text);
    assertThat(reading.topic()).isEqualTo(topic);
    assertThat(reading.trigger()).isEqualTo(Trigger.SENSITIVE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"this is ridiculous", "I am so angry", "das ist eine Frechheit"})
  void isAngry(String text) {
    assertThat(read(text).trigger()).isEqualTo(Trigger.FRUSTRATION);
  }

  @ParameterizedTest
  @CsvSource({
    "human please, false",
    "'human please, my parcel is wet', true",
    "'hi, I''m Zoe, zoe@example.com', false"
  })
  void tellsWhetherTheMatterIsSaid(String text, boolean substance) {
    assertThat(read(text).substance()).isEqualTo(substance);
  }

  @ParameterizedTest
  @CsvSource({
    "where is my order, en",
    "no, en",
    "dónde está mi pedido, es",
    "où est ma commande, fr",
    "wo ist meine Bestellung, de",
    "onde está meu pedido, pt",
    "dov'è il mio ordine, it",
    "waar is mijn bestelling, nl"
  })
  void tellsTheLanguageOfAFewWords(String text, String language) {
    assertThat(read(text).language().code()).isEqualTo(language);
  }

  private static Reading read(String text) {
    return BUILT_IN.read(Utterance.alone(text, "US"));
  }
}
