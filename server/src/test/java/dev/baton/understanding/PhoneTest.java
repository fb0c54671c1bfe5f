package dev.baton.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.shared.Detail;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Telephone numbers in shoppers' messages: asked, country, message, what is found. */
class PhoneTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          - | US | call me on (415) 555-2671 please | (415) 555-2671
          - | US | my number is 415.555.2671 | 415.555.2671
          - | US | 4155552671 is my number | 4155552671
          - | US | 415-555-2671 ext. 12 | 415-555-2671 ext. 12
          - | US | +44 20 7946 0958 | +44 20 7946 0958
          - | US | 011 44 20 7946 0958 | 011 44 20 7946 0958
          - | DE | 0049 30 901820 | 0049 30 901820
          - | GB | ring me on 07400 123456 | 07400 123456
          - | DE | meine Nummer ist 0151 23456789 | 0151 23456789
          - | FR | mon numéro est le 06 12 34 56 78 | 06 12 34 56 78
          - | ES | mi teléfono es 612 34 56 78 | 612 34 56 78
          - | IT | il mio numero è 312 345 6789 | 312 345 6789
          - | BR | meu telefone é (11) 96123-4567 | (11) 96123-4567
          - | NL | mijn nummer is 06 12345678 | 06 12345678
          - | US | the phone number linked to my account is 415-555-2671 | 415-555-2671
          - | US | my phone number on the order is 4155552671 | 4155552671
          - | US | order 12345, phone 415 555 2671 | 415 555 2671
          phone | US | four one five five five five two six seven one | 4155552671
          phone | US | four one five double five five two six seven one | 4155552671
          - | US | my phone is four one five, five five five, two six seven one | 4155552671
          phone | GB | oh seven four double oh one two three four five six | 07400123456
          - | ES | mi teléfono es seis uno dos tres cuatro cinco seis siete ocho uno | -
          phone | ES | seis uno dos tres cuatro cinco seis siete ocho | 612345678
          phone | DE | null eins fünf eins zwei drei vier fünf sechs sieben acht neun | 015123456789
          phone | FR | zéro six un deux trois quatre cinq six sept huit | 0612345678
          phone | IT | tre uno due tre quattro cinque sei sette otto nove | 3123456789
          phone | BR | um um nove seis um dois três quatro cinco seis sete | 11961234567
          phone | NL | nul zes een twee drie vier vijf zes zeven acht | 0612345678
          phone | US | 12345 | 12345
          phone | US | it is 555 1234 | 555 1234
          - | US | my order number is 4155552671 | -
          - | US | tracking number 4155552671 | -
          - | US | the bank account for that is 4155552671 | -
          - | US | my routing number should be 4155552671 | -
          - | US | order #4155552671 | -
          - | US | my card is 4111 1111 1111 1111 | -
          - | DE | IBAN DE89 3704 0044 0532 0130 00 | -
          - | US | tracking 1Z999AA10123456784 | -
          - | US | USPS 9400 1000 0000 0000 0000 00 | -
          - | US | I ordered on 2024-11-02 and again on 12/11/2024 | -
          - | US | zip 94105-1234 | -
          - | US | it cost 1,299.00 and 2,499.00 | -
          - | GB | SKU 07400123456 | -
          - | DE | Sendungsnummer 00340434161094042557 | -
          - | US | 2 pairs in size 42 and 43, black 100 200 | -
          phone | US | I have no phone | -
          - | US | your phone line 1-800-555-0100 has a long wait | -
          - | US | missed call from +44 20 7946 0018 | -
          - | US | I'm in Dubai, the number is 00971501234567 | +971501234567
          - | US | ring my mobile, it's 07911 123456 | 07911 123456
          phone | US | 011-23456789 is office, personal is 9811122233, use personal | 9811122233
          phone | GB | home 0161 496 0771, mobile 07700 900123, mobile is better | 07700 900123
          phone | GB | not 07700 900111 anymore, 07700 900222 | 07700 900222
          phone | GB | o seven seven double o nine double o four six one | 07700900461
          - | US | give us a bell on 07700900123 | 07700900123
          - | US | pls tell driver call 0244123456 | 0244123456
          - | GB | driver's phone is 07700 900333, he's not answering | -
          - | GB | my neighbour's number is 07700 900444 | -
          - | GB | the courier's number on the card is 0345 774 0740 | -
          - | US | customer number 07700900123 | -
          phone | US | order 12345 | -
          phone | US | 4111 1111 1111 1111 | -
          """)
  void finds(String asked, String country, String text, String value) {
    assertThat(Tables.given(Tables.read(asked, country, text), Detail.PHONE)).isEqualTo(value);
  }
}
