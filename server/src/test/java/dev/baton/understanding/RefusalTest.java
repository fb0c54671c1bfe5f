package dev.baton.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.shared.Detail;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Refusals of a detail: asked, message, the detail refused. */
class RefusalTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          email | I don't have email | email
          email | I don't have an email address | email
          phone | no phone sorry | phone
          phone | I lost the order number | order_number
          order_number | I lost the order number | order_number
          order_number | don't have the number | asked
          order_number | no idea where the order number is | order_number
          phone | don't have one | asked
          phone | not now | asked
          phone | later | asked
          phone | maybe later | asked
          phone | skip it please | asked
          phone | I'd rather not share my phone | phone
          phone | no thanks | asked
          phone | I don't own a phone | phone
          name | my name is not important | name
          name | I won't tell you my name | name
          name | anonymous | asked
          email | why do you need that? | -
          email | mia@example.org | -
          email | no, it's mia@example.org | -
          phone | prefiero no darlo | asked
          phone | no tengo teléfono | phone
          phone | luego | asked
          phone | je n'ai pas de téléphone | phone
          phone | plus tard | asked
          phone | je préfère ne pas le donner | asked
          phone | ich habe kein Telefon | phone
          phone | später | asked
          phone | möchte ich nicht angeben | asked
          phone | não tenho telefone | phone
          phone | depois | asked
          phone | prefiro não dizer | asked
          phone | non ho il telefono | phone
          phone | più tardi | asked
          phone | preferisco di no | asked
          phone | ik heb geen telefoon | phone
          phone | liever niet | asked
          phone | zeg ik liever niet | asked
          """)
  void declines(String asked, String text, String declined) {
    Optional<Command.DeclineDetail> found =
        Tables.read(asked, "US", text).first(Command.DeclineDetail.class);
    assertThat(found.map(RefusalTest::named).orElse("-")).isEqualTo(declined);
  }

  private static String named(Command.DeclineDetail declined) {
    Detail detail = declined.detail();
    return detail == null ? "asked" : detail.name().toLowerCase(Locale.ROOT);
  }
}
