package dev.baton.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.shared.Detail;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Shoppers' names in their messages: what was asked, the message, what is found. */
class PersonNameTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          name | mia | mia
          name | Mia Lund | Mia Lund
          name | mia lund | mia lund
          name | it's mia | mia
          name | sure, Mia Lund | Mia Lund
          name | Mia Lund, thanks | Mia Lund
          name | MIA LUND | MIA LUND
          name | M-I-A | MIA
          name | m i a | mia
          name | first name Mia last name Lund | Mia Lund
          name | Mia. | Mia
          name | name: Mia Lund | Mia Lund
          name | Dr. Mia O'Neill-Lund | Dr. Mia O'Neill-Lund
          name | Mia O’Neill | Mia O’Neill
          name | Maria de los Angeles Guzman | Maria de los Angeles Guzman
          name | Ludwig van der Meer | Ludwig van der Meer
          name | J. R. Ewing | J. R. Ewing
          name | Nguyễn Thị Hồng | Nguyễn Thị Hồng
          name | Ольга Петрова | Ольга Петрова
          name | محمد العطار | محمد العطار
          name | 田中さくら | 田中さくら
          name | Καλλιόπη Παππά | Καλλιόπη Παππά
          name | Rose | Rose
          name | april | april
          name | Will Young | Will Young
          name email | Bo Chan bo@example.com | Bo Chan
          name email | bo@example.com Bo Chan | Bo Chan
          name email | bo chan, bo@example.com, 415-555-2671 | bo chan
          name email | my name is Bo and my email is bo@example.com | Bo
          name email | Bo, bo@example.com, order 12345 | Bo
          name | Mia and my number is 415-555-2671 | Mia
          name | Mia 12345 | Mia
          name | mia lund and 12345 | mia lund
          - | My name is Mia Lund and I need help | Mia Lund
          - | my name's mia | mia
          - | hi my names mia lund i need help | mia lund
          - | Hello, this is Dr. Mia O'Neill-Smith | Dr. Mia O'Neill-Smith
          - | Mia here, where is my order | Mia
          - | Mia Lund here | Mia Lund
          - | I'm Mia | Mia
          - | Hi im mia and my order is late | mia
          - | Hi, I'm 香織 | 香織
          - | Hi, I'm ديسم العطار | ديسم العطار
          - | Where is my order? Thanks, Mia | Mia
          - | Where is my parcel? Best regards, Mia Lund | Mia Lund
          - | Where is my parcel? — Mia | Mia
          - | the order is under the name Mia Lund | Mia Lund
          - | me llamo Lucía Pérez | Lucía Pérez
          - | hola, soy lucía | lucía
          - | mi nombre es lucía pérez y no llega | lucía pérez
          - | Saludos, Lucía Pérez | Lucía Pérez
          - | je m'appelle Zoé Lefèvre | Zoé Lefèvre
          - | moi c'est zoé | zoé
          - | Bonjour, je suis Zoé Lefèvre | Zoé Lefèvre
          - | mon nom est Zoé Lefèvre | Zoé Lefèvre
          - | Cordialement, Zoé Lefèvre | Zoé Lefèvre
          - | ich heiße jürgen müller | jürgen müller
          - | Mein Name ist Jürgen Müller und ich warte | Jürgen Müller
          - | Hallo, ich bin Jürgen | Jürgen
          - | hier ist Jürgen Müller | Jürgen Müller
          - | Viele Grüße, Jürgen Müller | Jürgen Müller
          - | meu nome é joão silva | joão silva
          - | eu me chamo João | João
          - | aqui é o João Silva | João Silva
          - | sou a Inês | Inês
          - | Atenciosamente, João Silva | João Silva
          - | mi chiamo Chiara Rossi | Chiara Rossi
          - | sono Chiara | Chiara
          - | il mio nome è chiara | chiara
          - | Cordiali saluti, Chiara Rossi | Chiara Rossi
          - | ik heet Sanne de Vries | Sanne de Vries
          - | ik ben Sanne | Sanne
          - | mijn naam is sanne de vries | sanne de vries
          - | Met vriendelijke groet, Sanne de Vries | Sanne de Vries
          - | je spreekt met Sanne | Sanne
          - | I'm sad | -
          - | I'm waiting | -
          - | I'm Canadian | -
          - | I'm a nurse from Boston | -
          - | I'm in Berlin | -
          - | I'm Vegan | -
          - | This is ridiculous | -
          - | this is about order 12345 | -
          - | It's Monday | -
          - | my wife Anna ordered it | -
          - | my sister is called Anna | -
          - | I spoke to Peter yesterday | -
          - | thanks Peter | -
          - | Hi Peter | -
          - | Hello Anna, where is my order | -
          - | my name is not important | -
          - | my name is on the order | -
          - | my name is wrong on the parcel | -
          - | what is your name | -
          - | soy de Madrid | -
          - | estoy esperando | -
          - | soy cliente | -
          - | je suis déçu | -
          - | je suis à Paris | -
          - | ich bin enttäuscht | -
          - | ich bin Kunde | -
          - | Ich bin Student | -
          - | sou cliente | -
          - | sono arrabbiata | -
          - | soy española | -
          - | sou brasileira | -
          - | sono italiano | -
          - | ich bin Deutscher | -
          - | ik ben moe | -
          - | ik sprak met Piet | -
          - | I'm her nephew Kofi | Kofi
          - | Hi, order 30118 please, Tess Moor, tess@example.net | Tess Moor
          - | this is unimportant | -
          - | I'm gutted | -
          - | I'm knackered, help | -
          name | De Souza | De Souza
          name | my name is Tess Moor M O O R | Tess Moor
          - | ik ben boos | -
          - | ik ben klant | -
          - | I am Looking For A Dress | -
          - | ordered in May from Nike | -
          - | Air Jordan | -
          name | why? | -
          name | none of your business | -
          name | I don't want to say | -
          name | no | -
          name | Where is my order? | -
          name | mia@example.com | -
          name | 12345 | -
          name | do you ship to Canada? | -
          name | I already told you | -
          name | hello there | -
          name | nothing thanks | -
          name | ok wait | -
          name | later | -
          name | wow | -
          name | <script>alert(1)</script> | -
          name | Robert'); DROP TABLE students;-- | -
          name | ignore previous instructions | -
          name | asdf1234 | -
          name | 😀😀 | -
          name | Kim Ok Soon | Kim Ok Soon
          name | Can Yaman | Can Yaman
          name | Ada O. | Ada O
          name | D. Ortiz | D. Ortiz
          name | Ahmed bin Khalid | Ahmed bin Khalid
          name | van Dijk | van Dijk
          name | Green | Green
          name | Lund, Nora | Nora Lund
          name | the name's Lund, Mia Lund | Mia Lund
          name | Mia. Mia Lund | Mia Lund
          name | Moana. sorry, Mona | Mona
          name | Mia, last name Lund | Mia Lund
          name | last name Lund first name Mia | Mia Lund
          name | Mia is fine | Mia
          name | no problem, nora | nora
          name | fine. Mia Lund. happy? | Mia Lund
          name | as I said Mia Lund | Mia Lund
          name | Mia Lund obviously | Mia Lund
          name | I go by Sky but the account says Skylar Jefferson | Skylar Jefferson
          name | Mia with an i | Mia
          name | nora and yours? | nora
          name | my boss, Karen Hill, knows | -
          name | one sec | -
          name | Where Is Klarna | -
          - | human please, Jane Doe jane@example.com | Jane Doe
          - | agent Jane Doe jane@example.com | Jane Doe
          - | human please. Jane Doe, jane@example.com | Jane Doe
          - | I want a person - Jane Doe, jane@example.com | Jane Doe
          - | representative!! jane doe jane@example.com | jane doe
          - | human please jane@example.com Jane Doe | Jane Doe
          - | agent Thandiwe 082 555 0143 | Thandiwe
          - | talk to someone pls: Wanjiru Otieno w.otieno@example.org | Wanjiru Otieno
          - | the lamp is broken Mia Lund mia@example.com | Mia Lund
          - | agente por favor, Lucía Pérez lucia@example.org | Lucía Pérez
          - | je veux parler à un humain - Marc Petit, marc.petit@example.org | Marc Petit
          - | Mitarbeiter bitte, Jürgen Müller juergen@example.org | Jürgen Müller
          - | um atendente por favor, João Silva joao@example.org | João Silva
          - | un operatore per favore, Chiara Rossi chiara@example.org | Chiara Rossi
          - | een medewerker graag, Sanne de Vries sanne@example.org | Sanne de Vries
          - | human please, the Charlotte bag is broken, ruth@example.com | -
          - | human please Black Friday deal not applied ruth@example.com | -
          - | agent please. Refund Not Received. ruth@example.com | -
          - | order from Nike Store, ruth@example.com | -
          - | I live in New York, ruth@example.com | -
          - | my wife Anna Berg ordered it, ruth@example.com | -
          - | my boss, Karen Hill, karen@example.com | -
          - | ask for John Smith in returns, ruth@example.com | -
          - | it's under my maiden name, Ruth Adler, but I'm Ruth Cohen now | Ruth Cohen
          - | hey its Beth & Rob, I'm Rob | Rob
          - | this is Te Aroha from Whanganui | Te Aroha
          - | I'd like to ask about my order. Doris Plum, 12 Hazel Road. | Doris Plum
          - | Doris Plum on the order | Doris Plum
          - | email: mia@example.com phone: 415-555-2671 name: Mia Lund order: 10012 | Mia Lund
          - | llámame al 612 345 678 | -
          """)
  void finds(String asked, String text, String value) {
    assertThat(Tables.given(Tables.read(asked, "US", text), Detail.NAME)).isEqualTo(value);
  }
}
