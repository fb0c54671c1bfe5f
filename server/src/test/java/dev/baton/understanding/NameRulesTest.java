package dev.baton.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.shared.Detail;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What counts as a name, and how far it reaches, in an answer to the question for one. */
class NameRulesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Mrs. Tolley | Mrs. Tolley",
        "Herr Dr. Brakel | Herr Dr. Brakel",
        "Sra. Olabarri | Sra. Olabarri",
        "met mevrouw Hoekstra | mevrouw Hoekstra",
        "Dr Merv Tolley | Dr Merv Tolley",
      })
  void titleStaysAsTyped(String answer, String name) {
    assertName(answer, name);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "First: Dele, last: Oyinlola | Dele Oyinlola",
        "last: Oyinlola, first: Dele | Dele Oyinlola",
        "First name Dele / Last name Oyinlola | Dele Oyinlola",
        "given name Tamika family name Rowe | Tamika Rowe",
        "Nombre: Nerea Apellidos: Olabarri Gil | Nerea Olabarri Gil",
        "nom : Kerbrat, prénom : Solenn | Solenn Kerbrat",
        "Vorname Hedda, Nachname Brakel | Hedda Brakel",
        "nome Iolanda sobrenome Queiroz | Iolanda Queiroz",
        "nome Ginevra, cognome Malatesta | Ginevra Malatesta",
        "voornaam: Sietske achternaam: Hoekstra | Sietske Hoekstra",
      })
  void partsOfANameAreSaidByWhatTheyAreCalled(String answer, String name) {
    assertName(answer, name);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Brandt, O. | O. Brandt",
        "Brakel, Hedda | Hedda Brakel",
        "should be under Tolley, Mervyn | Mervyn Tolley",
      })
  void familyBeforeACommaComesLast(String answer, String name) {
    assertName(answer, name);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "tasha my parcel didnt come | tasha",
        "umm tasha i think its lost | tasha",
        "bryony can u be quick | bryony",
        "merv tolley where is my stuff | merv tolley",
        "i am merv tolley and i need a refund | merv tolley",
        "im merv tolley mate | merv tolley",
        "Zbigniew Nowak I want to return a lamp | Zbigniew Nowak",
        "nerea y no me llega el paquete | nerea",
        "solenn ça marche toujours pas | solenn",
        "hedda brakel wann kommt das | hedda brakel",
        "iolanda o pedido não chegou | iolanda",
        "ginevra non mi arriva il pacco | ginevra",
        "sietske het werkt nog steeds niet | sietske",
      })
  void sentenceAfterANameIsNoPartOfIt(String answer, String name) {
    assertName(answer, name);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "lamp is broken, zbigniew | zbigniew",
        "sorry for the delay, merv tolley | merv tolley",
        "ugh fine, merv | merv",
        "merv here, still waiting | merv",
        "Merv will do | Merv",
        "merv xx | merv",
        "Merv in Dubbo | Merv",
      })
  void whatStandsBesideANameIsNoPartOfIt(String answer, String name) {
    assertName(answer, name);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "con Nerea Olabarri | Nerea Olabarri",
        "bin die Hedda | Hedda",
        "mit Hedda Brakel | Hedda Brakel",
        "Sie sprechen mit Hedda Brakel | Hedda Brakel",
        "avec Solenn Kerbrat | Solenn Kerbrat",
        "com a Iolanda | Iolanda",
        "you're chatting with Merv | Merv",
        "nickname Merv | Merv",
        "iam merv | merv",
      })
  void wordsThatLeadToANameAreNoPartOfIt(String answer, String name) {
    assertName(answer, name);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "It's Merv, not Marv | Merv",
        "not Marv, Merv | Merv",
        "Marv? no, Merv | Merv",
        "Sietske, niet Sytske | Sietske",
        "Nerea no Nereida | Nerea",
        "The name is Blofeld. kidding, it's Themba Oyinlola | Themba Oyinlola",
      })
  void nameThatIsPutRightCounts(String answer, String name) {
    assertName(answer, name);
  }

  @ParameterizedTest
  @CsvSource({
    "สมชาย ใจดี",
    "გიორგი ბერიძე",
    "Արամ Պետրոսյան",
    "יעל כהן",
    "نورة القحطاني",
    "김민수",
    "やまだ たろう",
    "राहुल वर्मा",
    "தமிழ் செல்வி",
    "Νίκος",
    "Дмитро Шевченко"
  })
  void namesAreOfAnyScript(String name) {
    assertName(name, name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"J", "AJ", "ayed", "zubing", "muhaned", "Lee Ji-ho", "Merv Tolley III", "DeShawn"})
  void oddNamesAreNames(String name) {
    assertName(name, name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "scooter battery dead",
        "leaking everywhere",
        "exhausted",
        "keeps crashing",
        "dehumidifier",
        "Long Black Winter Coat",
        "black friday",
        "KitchenAid",
        "Baker Street 5",
        "in Leeds",
        "momentje",
        "genervt",
        "deux minutes",
        "buyer",
        "hjkhjk",
        "sdfsdf",
        "my boyfriend's",
        "Y",
        "im hungry",
      })
  void everydayWordsPlacesThingsAndKeysAreNoNames(String answer) {
    assertName(answer, "-");
  }

  private static void assertName(String answer, String name) {
    assertThat(Tables.given(Tables.read("name", "US", answer), Detail.NAME)).isEqualTo(name);
  }
}
