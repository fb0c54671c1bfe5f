package dev.baton.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.shared.Detail;
import dev.baton.understanding.Utterance.Said;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Details that only what was said before tells: what is said in turn, what the last one gives. */
class DetailsInDialoguesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          phone | 0412 555 091 / Thanks! / actually use my work one 0412 555 907 | 0412 555 907
          phone | call me on 9845012345 / Thanks! / sorry number is 9845012354 | 9845012354
          phone | order 8841207 / Thanks! / sorry 8841270 | -
          email | lee@gmial.com / Did you mean lee@gmail.com? / yes | lee@gmail.com
          email | lee@gmial.com / Did you mean lee@gmail.com? / no | -
          email | lee@example.com / Shall I write to boss@example.org? / yes | -
          email | under d.r@live.com or donna@realty.example? / Which one? / the live one | d.r@live.com
          email | under d.r@live.com or donna@realty.example? / Which one? / the first | d.r@live.com
          name | Monna / Thanks. / sorry typo, Mona | Mona
          name | Petra Lindqist / Thanks. / sorry, Lindqvist | Petra Lindqvist
          name | Petra Lindqvist / Which colleague did you speak to? / Dominic | -
          name | Petra Lindqvist / Which city should it go to? / Uppsala | -
          name | Mary / And your last name? / Okello | Mary Okello
          name | Mary Okello / Anything else? / no thanks, Mary | -
          order_number | it's 81103 / What about it? / wait no thats last years. order 91103 | 91103
          """)
  void finds(String detail, String said, String value) {
    String[] turns = said.split(" / ", -1);
    List<Said> before = new ArrayList<>();
    for (int i = 0; i + 1 < turns.length; i++) {
      before.add(new Said(i % 2 == 0, turns[i]));
    }
    Utterance last =
        new Utterance(
            turns[turns.length - 1], before, Set.of(), Utterance.Pending.NOTHING, "US", null, null);
    Detail wanted = Detail.valueOf(detail.toUpperCase(java.util.Locale.ROOT));
    assertThat(Tables.given(Tables.BUILT_IN.read(last), wanted)).isEqualTo(value);
  }
}
