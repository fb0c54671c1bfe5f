package dev.baton.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.shared.Detail;
import dev.baton.understanding.Command.Aspect;
import dev.baton.understanding.Utterance.Pending;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a message is about, in seven languages, and what tells. */
class MattersTest {
  private static final BuiltInUnderstanding UNDERSTANDING = new BuiltInUnderstanding();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "has the courier picked my box up yet | track_order",
        "the kettle I bought, do not send it after all, cancel | cancel_order",
        "the seam came apart, I'd like to send them back | return_order",
        "you have had my return for ages and my bank shows nothing | refund_status",
        "typo in my street name, can it be corrected | change_address",
        "does the grey sofa come with legs | product_question",
        "what do you charge for posting to Iceland | policy_question",
        "the reset mail for my password does not come | account",
        "never seen such bad service | complaint",
        "por dónde va mi encargo | track_order",
        "anulen la compra de ayer por favor | cancel_order",
        "le pull est trop large, je le renvoie | return_order",
        "toujours pas de remboursement sur mon compte | refund_status",
        "bitte an eine andere Adresse liefern | change_address",
        "gibt es die Stiefel auch in braun | product_question",
        "vocês entregam aos domingos? | policy_question",
        "esqueci a minha senha | account",
        "il vostro servizio è vergognoso | complaint",
        "waar blijft mijn pakketje | track_order"
      })
  void saysWhatItIsAbout(String text, String intent) {
    assertThat(read(text).intent().key()).isEqualTo(intent);
  }

  @ParameterizedTest
  @ValueSource(strings = {"can the desk carry two screens", "gibt es die Stiefel auch in braun"})
  void namesTheWordsThatTell(String text) {
    List<Command.AskQuestion> questions = read(text).all(Command.AskQuestion.class);
    assertThat(questions).hasSize(1);
    assertThat(text).contains(questions.getFirst().because());
    assertThat(questions.getFirst().because()).isNotBlank();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "asdfgh jkl",
        "Walter Brennan",
        "walter@example.com",
        "yes",
        "no thanks",
        "the second one",
        "what time is it in Tokyo",
        "123",
        "ok",
        "???",
        "🙂"
      })
  void whatIsNoShopMatterStaysOther(String text) {
    Reading reading = read(text);
    assertThat(reading.has(Command.StartSkill.class)).isFalse();
    assertThat(reading.has(Command.AskQuestion.class)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Bo Chan", "it's Walter", "walter@example.com", "no", "skip", "call it B"})
  void anAnswerIsNoMatter(String text) {
    Reading reading =
        UNDERSTANDING.read(
            new Utterance(
                text,
                List.of(),
                Set.of(Detail.NAME, Detail.EMAIL),
                Pending.NOTHING,
                "US",
                null,
                null));
    assertThat(reading.has(Command.StartSkill.class)).isFalse();
    assertThat(reading.has(Command.AskQuestion.class)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "when will I hear from someone?",
        "how long until somebody replies",
        "cuándo me van a responder?",
        "dans combien de temps allez-vous répondre ?",
        "wann bekomme ich eine Antwort?",
        "quando me respondem?",
        "quando mi rispondete?",
        "wanneer krijg ik antwoord?"
      })
  void asksWhenSomebodyAnswers(String text) {
    assertThat(read(text).first(Command.AskQuestion.class).orElseThrow().aspects())
        .containsExactly(Aspect.REPLY_TIME);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "glucosamine",
        "Zwilling paring knife",
        "a Festool TS 55",
        "need a Dometic cooler",
        "do you have spirulina",
        "90 x 200 cm",
        "something for sore heels",
        "I'd like to build more muscle",
        "which pram for twins"
      })
  void aNamedThingOrNeedIsAQuestionAboutAProduct(String text) {
    assertThat(read(text).intent()).isEqualTo(Intent.PRODUCT_QUESTION);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "how long is the guarantee on the lamp",
        "can I pay for the sofa in instalments",
        "may I try the chairs before I buy one",
        "is the stroller sold in shops",
        "if I order a tent tonight, when does it get here",
        "until what time can I ring your call centre"
      })
  void aPolicyIsOneBesideAProductToo(String text) {
    Reading reading = read(text);
    assertThat(reading.intent()).isEqualTo(Intent.POLICY_QUESTION);
    assertThat(reading.trigger()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "which number do I dial to reach you",
        "your customer care number please",
        "share your mobile no, I will call"
      })
  void aNumberToCallIsARequestForAPerson(String text) {
    assertThat(read(text).trigger()).isEqualTo(Trigger.EXPLICIT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I have a problem with my order",
        "hi, something is wrong with my parcel",
        "tengo un problema con mi pedido",
        "j'ai un souci avec ma commande",
        "ich habe ein Problem mit meiner Bestellung",
        "tenho um problema com a minha encomenda",
        "ho un problema con il mio ordine",
        "ik heb een probleem met mijn bestelling"
      })
  void helpIsWantedAndNothingSaysWithWhat(String text) {
    Reading reading = read(text);
    assertThat(reading.has(Command.AskForHelp.class)).isTrue();
    assertThat(reading.has(Command.StartSkill.class)).isFalse();
    assertThat(reading.has(Command.AskQuestion.class)).isFalse();
  }

  @Test
  void tooLongIsAWaitAndTooLongADressIsAReturn() {
    assertThat(read("c'est trop long").intent()).isEqualTo(Intent.TRACK_ORDER);
    assertThat(read("cette robe est trop longue").intent()).isEqualTo(Intent.RETURN_ORDER);
  }

  @Test
  void moneyBackIsARefund() {
    assertThat(read("when will I get my money back").intent()).isEqualTo(Intent.REFUND_STATUS);
  }

  private static Reading read(String text) {
    return UNDERSTANDING.read(Utterance.alone(text, "US"));
  }
}
