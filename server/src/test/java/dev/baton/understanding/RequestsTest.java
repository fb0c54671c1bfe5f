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

  /** One row a language: indirect, by phone, to whom, not a machine. */
  @ParameterizedTest
  @CsvSource({
    "en, one of your team should look at my order please",
    "en, 'nothing of this works, could a human just fix it'",
    "en, can we talk about it over the phone",
    "en, who do I complain to about this",
    "en, I don't do chatbots",
    "en, human zoe@example.com",
    "en, ok human after all",
    "en, 'no, an agent please'",
    "en, start a live chat with an advisor",
    "es, prefiero explicarlo a alguien de la tienda",
    "es, ¿a quién me dirijo con este problema?",
    "es, que me lo mire uno de sus técnicos",
    "es, 'no, quiero hablar con una persona'",
    "es, quiero un umano",
    "fr, quelqu'un de chez vous peut regarder mon dossier ?",
    "fr, à qui dois-je m'adresser ?",
    "fr, je préfère en discuter par téléphone",
    "fr, pas un robot svp",
    "de, könnte sich das jemand von euch ansehen",
    "de, an wen muss ich mich wenden",
    "de, das bespreche ich lieber am Telefon mit jemandem von euch",
    "de, bloß kein Bot bitte",
    "pt, alguém da loja pode ver isso?",
    "pt, com quem eu falo sobre isso",
    "pt, prefiro resolver por telefone",
    "it, qualcuno di voi può controllare?",
    "it, a chi mi rivolgo per questo",
    "it, preferisco parlarne a voce",
    "nl, kan iemand van jullie hiernaar kijken",
    "nl, bij wie moet ik zijn",
    "nl, dat bespreek ik liever telefonisch met iemand van jullie",
    "pl, do kogo mam się zwrócić w sprawie zwrotu",
    "pl, proszę oddzwonić do mnie",
    "sv, kan någon av er hjälpa mig med det här",
    "sv, ring upp mig är ni snälla",
    "da, en af jer må gerne kigge på det",
    "da, ring mig op tak",
    "tr, ekibinizden biri ilgilensin lütfen",
    "tr, gerçek biriyle görüşeyim",
    "ar, ممكن أحد من فريقكم يراجع طلبي",
    "ar, حولني للمدير",
    "he, אפשר שמישהו מהצוות יבדוק את זה",
    "he, תחברו אותי לנציגה",
    "hi, koi aapki team se dekh sakta hai kya",
    "hi, कृपया किसी एजेंट से बात करवा दीजिए",
    "id, tolong sambungin ke adminnya dong",
    "id, ada orang di sini?",
    "vi, cho mình gặp bạn nhân viên nào đó với",
    "vi, có ai ở đó không shop",
    "ja, 有人チャットに切り替えてください",
    "ja, スタッフの方に直接話したいです",
    "zh, 請幫我轉接真人專員",
    "zh, 有没有人能帮我处理一下",
    "ru, пусть кто-нибудь из сотрудников посмотрит",
    "ru, переключите на живого специалиста"
  })
  void asksForAPersonInOtherWords(String language, String text) {
    assertThat(read(text).trigger()).as(language).isEqualTo(Trigger.EXPLICIT);
  }

  @ParameterizedTest
  @CsvSource({
    "en, my sister will call me about the size",
    "en, no human needed thanks",
    "en, can someone look at my car",
    "es, ¿hablo con una persona o con un bot?",
    "fr, tu es une vraie personne ?",
    "de, kein Rückruf nötig; welche Farbe hat der Schal?",
    "it, non serve passarmi un operatore",
    "nl, zit er iemand te typen?",
    "pl, nie chcę rozmawiać z konsultantem",
    "pl, czy jesteś człowiekiem?",
    "sv, jag vill inte prata med någon",
    "sv, är du en människa?",
    "da, er du en robot?",
    "da, i behøver ikke ringe til mig",
    "tr, sen robot musun",
    "tr, temsilciyle görüşmek istemiyorum",
    "ar, هل أنت روبوت؟",
    "ar, لا تتصلوا بي",
    "he, אתה בן אדם?",
    "he, אל תעבירו אותי לנציג",
    "hi, kya aap robot ho",
    "hi, mujhe call mat karo",
    "id, apakah kamu robot",
    "id, jangan telepon saya",
    "vi, bạn là robot à",
    "vi, không cần gọi lại cho mình",
    "ja, あなたはロボットですか",
    "ja, オペレーターは不要です",
    "zh, 你是机器人吗",
    "zh, 不用转人工",
    "ru, ты бот?",
    "ru, оператор не нужен"
  })
  void doesNotAskForAPersonInOtherWords(String language, String text) {
    assertThat(read(text).trigger()).as(language).isNotEqualTo(Trigger.EXPLICIT);
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
    "waar is mijn bestelling, nl",
    "hola, es",
    "bonjour, fr",
    "ciao, it",
    "buenas tardes, es",
    "boa noite, pt",
    "die grüne Jacke, de",
    "das passt nicht, de",
    "il pacco è rotto, it",
    "não chegou ainda, pt",
    "la taille ne va pas, fr",
    "mijn pakje is kapot, nl",
    "hvor er min pakke, da",
    "var är mitt paket, sv",
    "gdzie jest paczka, pl",
    "siparişim nerede, tr",
    "谢谢, zh",
    "ありがとう, ja",
    "спасибо, ru"
  })
  void tellsTheLanguageOfAFewWords(String text, String language) {
    assertThat(read(text).language().code()).isEqualTo(language);
  }

  private static Reading read(String text) {
    return BUILT_IN.read(Utterance.alone(text, "US"));
  }
}
