package dev.baton.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.shared.Detail;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Answers to the question for a name, and what is none though a name was asked. */
class AskedNameTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          name | Wei Zhang | Wei Zhang
          name | zhang wei | zhang wei
          name | Li Na here | Li Na
          name | it's Xiu Ying Chen | Xiu Ying Chen
          name | CHEN XIUYING | CHEN XIUYING
          name | 陈秀英 | 陈秀英
          name | 王小明 | 王小明
          name | nguyen thi mai | nguyen thi mai
          name | tên tôi là Phạm Quang Vinh | Phạm Quang Vinh
          name | pham quang vinh | pham quang vinh
          name | Abdul Rahman Al-Sayed | Abdul Rahman Al-Sayed
          name | Umm Kulthum | Umm Kulthum
          name | فاطمة الزهراء | فاطمة الزهراء
          name | Jaspreet Kaur Gill | Jaspreet Kaur Gill
          name | myself Deepak Joshi | Deepak Joshi
          name | myself deepak | deepak
          name | प्रिया शर्मा | प्रिया शर्मा
          name | chukwuemeka | chukwuemeka
          name | Ngozi | Ngozi
          name | ngozi eze | ngozi eze
          name | Goodluck Ebele | Goodluck Ebele
          name | Björk Guðmundsdóttir | Björk Guðmundsdóttir
          name | Þórunn | Þórunn
          name | Joao Pedro dos Santos | Joao Pedro dos Santos
          name | João Pedro da Silva Neto | João Pedro da Silva Neto
          name | Wellington | Wellington
          name | Siobhán Ní Bhriain | Siobhán Ní Bhriain
          name | siobhan o'dowd | siobhan o'dowd
          name | Tadhg Mac Giolla | Tadhg Mac Giolla
          name | gethin prys | gethin prys
          name | Angharad | Angharad
          name | Call me Al | Al
          name | they call me Smithy | Smithy
          name | I go by Zed | Zed
          name | goes by Zed | Zed
          name | first name's Ottilie | Ottilie
          name | ottilie is the name | ottilie
          name | Ottilie, with two t's | Ottilie
          name | Ottilie Brandt (Mrs) | Ottilie Brandt
          name | Herr Brandt | Herr Brandt
          name | Prof. Ezekiel Moss | Prof. Ezekiel Moss
          name | Sir Ian | Sir Ian
          name | Rev. Amos Tuttle | Rev. Amos Tuttle
          name | dr moss | dr moss
          name | Capt. Rhea Dunn | Capt. Rhea Dunn
          name | Brandt | Brandt
          name | MY NAME IS OTTILIE BRANDT | OTTILIE BRANDT
          name | Brandt, Ottilie | Ottilie Brandt
          name | O. Brandt | O. Brandt
          name | O Brandt | O Brandt
          name | o. brandt | o. brandt
          name | surname Brandt first name Ottilie | Ottilie Brandt
          name | first name: Ottilie last name: Brandt | Ottilie Brandt
          name | First name - Ottilie; surname - Brandt | Ottilie Brandt
          name | my naem is ottilie | ottilie
          name | mynameis ottilie | ottilie
          name | nmae: ottilie brandt | ottilie brandt
          name | name ottilie brandt | ottilie brandt
          name | Name - Ottilie Brandt | Ottilie Brandt
          name | full name Ottilie Marie Brandt | Ottilie Marie Brandt
          name | of course, it is Ottilie Brandt. | Ottilie Brandt
          name | yes, Ottilie | Ottilie
          name | hi, ottilie brandt here | ottilie brandt
          name | hello i am ottilie | ottilie
          name | I told you already it's Ottilie Brandt | Ottilie Brandt
          name | 'ottilie' | ottilie
          name | ~ ottilie ~ | ottilie
          name | Ottilie Brandt, and my order never came | Ottilie Brandt
          name | Ottilie Brandt and I want my money back | Ottilie Brandt
          name | ottilie brandt i want my money back | ottilie brandt
          name | The order was placed by my husband but my name is Ottilie | Ottilie
          name | Summer Rain | Summer Rain
          name | summer | summer
          name | Amber White | Amber White
          name | bill | bill
          name | Bill Gold | Bill Gold
          name | Dawn Day | Dawn Day
          name | Destiny Chance | Destiny Chance
          name | Chase | Chase
          name | Angel | Angel
          name | Dominguez | Dominguez
          name | Jo | Jo
          name | Al | Al
          name | Ng | Ng
          name | Wu | Wu
          name | U Thant | U Thant
          name | Bao An | Bao An
          name | Do Hoang | Do Hoang
          name | Mai | Mai
          name | So Young Park | So Young Park
          name | park so-young | park so-young
          name | 佐藤花子 | 佐藤花子
          name | Ayşe Yılmaz | Ayşe Yılmaz
          name | ayse yilmaz | ayse yilmaz
          name | wojciech | wojciech
          name | d'angelo | d'angelo
          name | Anne-Sophie de La Tour | Anne-Sophie de La Tour
          name | Yann Le Gall | Yann Le Gall
          name | Karl-Heinz von der Heide | Karl-Heinz von der Heide
          name | stef vd berg | stef vd berg
          name | Sammy Davis Jr. | Sammy Davis Jr
          name | sammy davis jr | sammy davis jr
          name | me llamo Ximena | Ximena
          name | soy Ximena Duarte | Ximena Duarte
          name | Ximena, gracias | Ximena
          name | claro, ximena duarte | ximena duarte
          name | mi apellido es Duarte, nombre Ximena | Ximena Duarte
          name | moi c'est Maëlle Le Goff | Maëlle Le Goff
          name | bien sûr : Maëlle Le Goff | Maëlle Le Goff
          name | ich bin der Uwe | Uwe
          name | der Uwe | Uwe
          name | mein name ist uwe kästner | uwe kästner
          name | pode me chamar de Thaís | Thaís
          name | Thaís Rocha, obrigada | Thaís Rocha
          name | chiamami Ludo | Ludo
          name | certo, Ludovica Bassi | Ludovica Bassi
          name | nome Ludovica cognome Bassi | Ludovica Bassi
          name | noem me maar Joost | Joost
          name | Joost Kuiper, bedankt | Joost Kuiper
          name | voornaam Joost achternaam Kuiper | Joost Kuiper
          name email | ottilie@example.org - Ottilie B | Ottilie B
          name email | Name: Ottilie Email: ottilie@example.org | Ottilie
          name email | Xzavier xz@example.org order 10442 phone 415 555 2671 | Xzavier
          name email | Nguyen, Thi Mai, mai@example.org | Thi Mai Nguyen
          name email | mai nguyen <mai@example.org> | mai nguyen
          name email | email xz@example.org name xzavier | xzavier
          name email | yes sure xz@example.org and the name is Xzavier Pruett | Xzavier Pruett
          name email | XZAVIER PRUETT XZ@EXAMPLE.ORG | XZAVIER PRUETT
          name email | lakshmi v, 98400 12345, lv@example.org | lakshmi v
          name email | mark mark@example.org | mark
          name | rather not | -
          name | skip | -
          name | skip it | -
          name | prefer to stay anonymous | -
          name | no name | -
          name | does it matter | -
          name | it's in my account | -
          name | same as on the order | -
          name | check the order | -
          name | look it up | -
          name | frustrated | -
          name | I'm furious | -
          name | I am so tired of this | -
          name | seriously? | -
          name | Good Evening | -
          name | thanks | -
          name | Thank you so much | -
          name | Okay Then | -
          name | hmm | -
          name | lol | -
          name | ??? | -
          name | Canada | -
          name | London | -
          name | Berlin, Germany | -
          name | iPhone 15 | -
          name | Samsung Galaxy | -
          name | the blue dress | -
          name | Order Status | -
          name | tracking number | -
          name | Monday | -
          name | a real person | -
          name | where is my parcel | -
          name | Where Is My Parcel | -
          name | what is the return policy | -
          name | one moment | -
          name | wait | -
          name | I don't understand | -
          name | para qué? | -
          name | prefiero no decirlo | -
          name | pourquoi ? | -
          name | warum? | -
          name | wozu brauchen Sie das | -
          name | möchte ich nicht sagen | -
          name | por quê? | -
          name | não quero dizer | -
          name | perché? | -
          name | waarom? | -
          name | geen idee | -
          name | stop | -
          name | forget it | -
          name | shut up | -
          name | you are useless | -
          name | my wife ordered it | -
          name | guest | -
          name | It's for a gift | -
          name | we are a company | -
          name | I'm the owner | -
          name | user | -
          name | none | -
          name | xz@example.org | -
          """)
  void finds(String asked, String text, String value) {
    assertThat(Tables.given(Tables.read(asked, "US", text), Detail.NAME)).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          May I have your name? | Ottilie | Ottilie
          What is your name, please? | ottilie brandt | ottilie brandt
          Who am I speaking with? | Xzavier | Xzavier
          And your full name? | Thi Mai Nguyen | Thi Mai Nguyen
          Could I get a name for the ticket? | brandt | brandt
          Sure, I can help. First, what's your name? | it's xzavier | xzavier
          Please tell me your first and last name. | xzavier pruett | xzavier pruett
          Under what name was the order placed? | Pruett | Pruett
          ¿Me puede dar su nombre? | Ximena Duarte | Ximena Duarte
          ¿Cómo te llamas? | ximena | ximena
          Comment vous appelez-vous ? | Maëlle | Maëlle
          Quel est votre nom ? | Le Goff | Le Goff
          Wie heißen Sie? | Kästner | Kästner
          Darf ich Ihren Namen haben? | uwe kästner | uwe kästner
          Qual é o seu nome? | Thaís | Thaís
          Come si chiama? | Ludovica Bassi | Ludovica Bassi
          Wat is je naam? | Joost | Joost
          May I have your name and email? | xzavier xz@example.org | xzavier
          May I have your name and email? | xz@example.org | -
          May I have your name? | why do you want it? | -
          May I have your name? | Toronto | -
          What is your name? | furious | -
          Who do I have the pleasure of talking to? | Wanjiru | Wanjiru
          What should I call you? | Wanjiru | Wanjiru
          How may I address you? | Mr. Kamau | Mr. Kamau
          Your name, please. | kamau | kamau
          I'll need a name and a number to call you back. | kamau 415 555 2671 | kamau
          Can you spell your last name? | K-A-M-A-U | KAMAU
          May I have your name? | Of course! You're talking to Niamh. | Niamh
          May I have your name? | ok fine its niamh | niamh
          What's your name? | my names innocent dube | innocent dube
          What's your name? | My name? Robin. | Robin
          Happy to pass this on. What name should I put on the ticket? | put Desmond | Desmond
          May I have your name? | -Niamh | Niamh
          What's your name? | Purity Wambui | Purity Wambui
          May I have your name? | broken zip | -
          May I have your name? | niamh? | niamh
          Come si chiama? | fulvio, perché? | fulvio
          What's your name? | Fortune | Fortune
          What's your name? | under Dickens | Dickens
          May I have your name? | haha its niamh | niamh
          Puis-je avoir votre nom et votre e-mail ? | Aurélie Gosselin, aurelie@example.org | Aurélie Gosselin
          May I have your name? | name=Niamh | Niamh
          May I have your name? | if you must know, Niamh | Niamh
          May I have your name? | NIAMH KEHOE!! | NIAMH KEHOE
          Wat is uw naam? | geertje wiersma, en nu? | geertje wiersma
          Who is this? | only me, Robin | Robin
          Wat is uw naam? | dat staat toch in de bestelling | -
          May I have your name? | Howdy | -
          May I have your name? | Sister Agnes | Sister Agnes
          May I have your name? | private | -
          May I have your name and email? | d.osei@example.org (Dufie) | Dufie
          Wie ist Ihr Name? | Wiebke, und Ihrer? | Wiebke
          Can I grab your name real quick? | Sure thing — Desmond Achterberg | Desmond Achterberg
          May I have your name? | first name only? Niamh | Niamh
          May I have your name? | none ya | -
          Puis-je avoir votre nom ? | Mme Gosselin | Mme Gosselin
          May I have your name? | Hello, my name is Niamh, nice to meet you | Niamh
          ¿Cuál es su nombre? | Rocío, ¿y el suyo? | Rocío
          Wie ist Ihr Name? | Ohlendorf | Ohlendorf
          Come si chiama? | non voglio dirlo | -
          May I have your name? | nunya business | -
          Wie heißen Sie? | Guten Morgen | -
          May I have your name? | Bruce Wayne haha | Bruce Wayne
          Thanks Katherine, and your email? | It's Catherine, not Katherine. cath@example.org | Catherine
          May I have your name? | you're speaking with Niamh Kehoe | Niamh Kehoe
          May I have your name? | Klarna | -
          ¿Cuál es su nombre? | María del Pilar | María del Pilar
          Qual é o seu nome? | aqui quem fala é a Jucélia Tavares | Jucélia Tavares
          Puis-je avoir votre nom ? | gosselin aurélie | gosselin aurélie
          May I have your name? | nk | nk
          Puis-je avoir votre nom ? | vous l'avez déjà | -
          May I have your name? | PayPal | -
          May I have your name? | Lisbon | -
          Wat is uw naam? | mevrouw Wiersma | mevrouw Wiersma
          May I have your name? | fed up | -
          Wat is uw naam en e-mailadres? | Geertje Wiersma, geertje@example.org | Geertje Wiersma
          May I have your name? | Niamh, the one who wrote yesterday | Niamh
          May I have your name? | charger | -
          What's your name? | Nice Mwende | Nice Mwende
          May I have your name? | the delivery is for Tomasz Wrona but I am Niamh Kehoe | Niamh Kehoe
          May I have your name? | yup | -
          Qual è il suo nome e la sua e-mail? | Fulvio Carraro, fulvio@example.org | Fulvio Carraro
          May I have your name? | Name : niamh kehoe | niamh kehoe
          What's your name? | Innocent | Innocent
          May I have your name? | Yours truly, Niamh | Niamh
          What's your name? | Honey Thakur | Honey Thakur
          What's your name? | Major Tom Ridley | Major Tom Ridley
          May I have your name? | Nigeria | -
          May I have your name? | Niamh Kehoe at your service | Niamh Kehoe
          Puis-je avoir votre nom ? | pour quoi faire | -
          What's your name? | R. A. Dickens | R. A. Dickens
          May I have your name? | niamh kehoe from galway | niamh kehoe
          What's your name? | Baby Kumari | Baby Kumari
          May I have your name? | fine | -
          May I have your name? | Niamh Kehoe (order placed by my partner Tomasz) | Niamh Kehoe
          Wie ist Ihr Name? | steht doch in meinem Konto | -
          ¿Cómo se llama? | enfadada | -
          """)
  void findsWhatTheAssistantAskedFor(String question, String answer, String value) {
    Reading reading =
        Tables.BUILT_IN.read(
            new Utterance(
                answer,
                List.of(new Utterance.Said(false, question)),
                Set.of(),
                Utterance.Pending.NOTHING,
                "US",
                null,
                null));
    assertThat(Tables.given(reading, Detail.NAME)).isEqualTo(value);
  }
}
