package dev.baton.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.shared.Detail;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** E-mail addresses in shoppers' messages: what was asked, the message, what is found. */
class EmailTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          - | you can write to mia.lund@example.org, thanks | mia.lund@example.org
          - | MIA@EXAMPLE.ORG!!! | MIA@EXAMPLE.ORG
          - | (mia@example.org) | mia@example.org
          - | <mia@example.org> | mia@example.org
          - | mailto:mia@example.org | mia@example.org
          - | email:mia@example.org | mia@example.org
          - | E-Mail=mia@example.org | mia@example.org
          - | mia+shop@example.co.uk please | mia+shop@example.co.uk
          - | my mail is "mia@example.org". | mia@example.org
          - | mia @ example.org | mia@example.org
          - | mia@ example.org | mia@example.org
          - | mia @example.org | mia@example.org
          - | mia@example .org | mia@example.org
          - | mia@example. org | mia@example.org
          - | mia@example . org | mia@example.org
          - | mia@example dot com | mia@example.com
          - | reach me: mia @ example dot com | mia@example.com
          email | mia at example dot org | mia@example.org
          - | my email is mia dot lund at example dot org | mia.lund@example.org
          - | it's mia underscore lund at example dot co dot uk | mia_lund@example.co.uk
          - | mia (at) example (dot) org | mia@example.org
          - | mia [at] example [dot] org | mia@example.org
          email | mia at example.org | mia@example.org
          email | m i a at example dot org | mia@example.org
          email | mia hyphen lund at example dot org | mia-lund@example.org
          email | mia minus lund at example.org | mia-lund@example.org
          - | mi correo es mia punto lund arroba ejemplo punto com | mia.lund@ejemplo.com
          - | mia guion bajo lund arroba ejemplo punto es | mia_lund@ejemplo.es
          - | mon adresse est mia point lund arobase exemple point fr | mia.lund@exemple.fr
          - | mia tiret lund arobase exemple point fr | mia-lund@exemple.fr
          - | meine Mail ist mia punkt lund at beispiel punkt de | mia.lund@beispiel.de
          - | mia unterstrich lund klammeraffe beispiel punkt de | mia_lund@beispiel.de
          - | meu email é mia ponto lund arroba exemplo ponto com ponto br | mia.lund@exemplo.com.br
          - | la mia mail è mia punto lund chiocciola esempio punto it | mia.lund@esempio.it
          - | mijn mail is mia punt lund apenstaartje voorbeeld punt nl | mia.lund@voorbeeld.nl
          - | mia@bücher.example | mia@bücher.example
          email | mia@example | mia@example
          email | mia@example,org | mia@example,org
          email | mia gmail com | mia gmail com
          email | miagmail.com | miagmail.com
          - | I bought it at example.org | -
          - | look at example dot org | -
          - | meet me tonight@7pm | -
          - | my email is @example.org | @example.org
          - | I emailed support@example.com twice already | -
          - | I got a mail from noreply@example.com about it | -
          - | my wife's email is anna@example.org, mine is mia@example.org | mia@example.org
          - | it was on old@example.org but now use mia@example.org | mia@example.org
          - | please change it from old@example.org to mia@example.org | mia@example.org
          - | old@example.org is wrong, it's mia@example.org | mia@example.org
          - | sorry, mia@example.org not mai@example.org | mia@example.org
          - | use mia@example.org instead of mai@example.org | mia@example.org
          - | I wrote to help@example.com from mia@example.org | mia@example.org
          - | no uses old@example.org sino mia@example.org | mia@example.org
          - | nicht old@example.org sondern mia@example.org | mia@example.org
          - | pas old@example.org mais mia@example.org | mia@example.org
          - | cancel 12368 daan@example.com | daan@example.com
          - | human mary@example.com | mary@example.com
          - | {"email":"mia@example.org"} | mia@example.org
          - | <a href="mailto:mia@example.org">mia</a> | mia@example.org
          - | follow me @mialund on insta | -
          - | it's anna dot rossi ninety two at yahoo dot com | anna.rossi92@yahoo.com
          - | sam underscore lee nineteen eighty four at gmail dot com | sam_lee1984@gmail.com
          - | bob seven seven at outlook dot com is my email | bob77@outlook.com
          - | ana punto ruiz ochenta y cuatro arroba gmail punto com | ana.ruiz84@gmail.com
          - | max punkt muster vierundachtzig at web punkt de | max.muster84@web.de
          email | that's l-e-e at hale.example | lee@hale.example
          - | lena@work.example, no wait lena@home.example | lena@home.example
          - | your ad says contact press@shop.example, is that for bloggers | -
          - | the website lists hello@shop.example, is anyone reading it | -
          - | ik heb klantenservice@winkel.example gemaild | -
          - | my email is hello@mialund.example | hello@mialund.example
          - | send your answer to mia@example.org | mia@example.org
          email | @ | -
          email | ' OR 1=1 -- | -
          """)
  void finds(String asked, String text, String value) {
    assertThat(Tables.given(Tables.read(asked, "US", text), Detail.EMAIL)).isEqualTo(value);
  }
}
