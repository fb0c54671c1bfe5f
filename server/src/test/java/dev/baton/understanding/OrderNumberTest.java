package dev.baton.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.shared.Detail;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Order numbers in shoppers' messages: what was asked, the message, what is found. */
class OrderNumberTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          - | #1001 | 1001
          - | order no 1001 | 1001
          - | ord 1001 | 1001
          - | ord. nr. 1001 | 1001
          - | Order: BD-10442-X has not arrived | BD-10442-X
          - | order: 100 1 | 1001
          - | my order number sir 4471 | 4471
          - | send it to 4417 Larch Boulevard, Salem | -
          - | my order is 55 812 | 55812
          order_number | 12345 is the one | 12345
          order_number | it's 987 | 987
          order_number | 2024 | 2024
          order_number | I think it's 55812 | 55812
          order_number | BD 10442 X | BD 10442 X
          order_number | b d one zero four four two | bd10442
          order_number | one two three four five | 12345
          order_number | number is twelve | -
          order_number | uno dos tres cuatro cinco | 12345
          order_number | eins zwei drei vier fünf | 12345
          order_number | un deux trois quatre cinq | 12345
          order_number | um dois três quatro cinco | 12345
          order_number | uno due tre quattro cinque | 12345
          order_number | een twee drie vier vijf | 12345
          - | my order number is one two double three | 1233
          - | 12345 is my order number | 12345
          - | order number ABC123 | ABC123
          - | order ty 1236 | ty 1236
          - | what about order 12345? | 12345
          - | cancel 12368 daan@example.com | 12368
          - | I want to return order 12345, size 42 was too small | 12345
          - | the order I placed in 2024 is 55812 | 55812
          - | mi pedido es el 12345 | 12345
          - | número de pedido: 12345 | 12345
          - | pedido nº 12345 | 12345
          - | ma commande numéro 12345 | 12345
          - | commande n° 12345 | 12345
          - | le numéro de ma commande est 12345 | 12345
          - | meine Bestellnummer lautet 12345 | 12345
          - | Bestellung Nr. 12345 | 12345
          - | Auftrag 12345 | 12345
          - | o número do meu pedido é 12345 | 12345
          - | encomenda n.º 12345 | 12345
          - | il mio ordine è il 12345 | 12345
          - | numero d'ordine 12345 | 12345
          - | mijn bestelnummer is 12345 | 12345
          - | bestelling 12345 | 12345
          - | 12345 ist meine Bestellnummer | 12345
          - | 12345 es mi número de pedido | 12345
          - | order number 12345, tracking number 99887766 | 12345
          - | sorry it is order 12346 not 12345 | 12346
          - | order 12345 and order 12346 | 12345, 12346
          - | my iPhone 15 is broken | -
          - | I want to return my Air Max 90 | -
          - | I want to return my WH-1000XM4 | -
          - | size 42 does not fit | -
          - | I paid 12345 dollars | -
          - | it cost €1299 | -
          - | where is my order? ordered in 2024 | -
          - | my order is 10 days late | -
          - | I ordered 2000 pieces | -
          - | zip code 94105, where is my order | -
          - | my policy number is 22150215, cancel it | -
          - | track my parcel 1Z999AA10123456784 | -
          - | tracking number is 99887766, where is it | -
          - | return item 99887766 | -
          - | I want a refund of 1500 | -
          - | cancel my flight on 12 may 2025 | -
          - | I waited 45 minutes, where is my order | -
          - | my account number is 99887766, where is my order | -
          order_number | I ordered in March 2024 | -
          order_number | about 2 weeks ago | -
          order_number | é o 44812 | 44812
          order_number | the confirmation says 44812 | 44812
          - | what happened to 4930-L | 4930-L
          - | please check PED-22014-B | PED-22014-B
          - | ticket ref BT-88124 no reply for a week | -
          - | my bank reference is 000123988, when did you refund | -
          - | complaint ref 7781-C | -
          - | PO Box 4471 | -
          - | delivery on 2026-11-24 | -
          - | my order is forty four eight one two | 44812
          order_number | forty eight thirty one | 4831
          - | we ordered the cot. number's 20419 | 20419
          - | order 5501 was fine, it's 5502 that's broken | 5502
          - | give us a bell on 07700900123 | -
          order_number | 415-555-2671 is my phone | -
          order_number | the second one | -
          - | i want a refund for 12348 | 12348
          - | refund 12348 | 12348
          - | quiero un reembolso por 12348 | 12348
          - | je veux un remboursement pour 12348 | 12348
          - | vorrei un rimborso per 12348 | 12348
          - | my refund number is 99812 | -
          - | you promised a refund of 1200 | -
          """)
  void finds(String asked, String text, String value) {
    assertThat(Tables.given(Tables.read(asked, "US", text), Detail.ORDER_NUMBER)).isEqualTo(value);
  }
}
