package dev.baton.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaskingTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "my card is 4242 4242 4242 4242 ok|my card is •••• 4242 ok",
        "4111111111111111|•••• 1111",
        "5555-5555-5555-4444.|•••• 4444.",
        "amex 3782 822463 10005!|amex •••• 0005!",
        "378282246310005|•••• 0005",
        "order 12345 4242 4242 4242 4242|order 12345 •••• 4242",
        "4242 - 4242 - 4242 - 4242|•••• 4242",
        "4242.4242.4242.4242|•••• 4242",
        "4242\u200b4242\u200b4242\u200b4242|•••• 4242",
        "4\u200d2\u20604\ufeff2 4242\u00a042\u00ad42 4242|•••• 4242",
        "４２４２４２４２４２４２４２４２|•••• 4242",
        "٤٢٤٢٤٢٤٢٤٢٤٢٤٢٤٢|•••• 4242",
        "4242 4242 4242 4242 123|•••• 4242 •••",
        "4242424242424242 12/27 123|•••• 4242 12/27 •••",
        "4242 4242 4242 4242, exp 12/27, cvv 123 thanks|•••• 4242, exp 12/27, cvv ••• thanks",
        "cvc: 9876|cvc: •••",
        "the security code is 123|the security code is •••",
        "código de seguridad 123|código de seguridad •••",
        "pay DE89 3704 0044 0532 0130 00 please|pay •••• 3000 please",
        "GB82WEST12345698765432|•••• 5432",
        "fr1420041010050500013m02606|•••• 2606",
        "my ssn is 123-45-6789|my ssn is •••-••-••••",
        "SSN: 123456789|SSN: •••-••-••••",
        "my password is hunter2|my password is ••••",
        "my password is sunshine.|my password is ••••.",
        "password: letmein and more|password: •••• and more",
        "mot de passe: azerty!|mot de passe: ••••!",
        "mon mot de passe est Soleil75|mon mot de passe est ••••",
        "mein Passwort lautet \"geheim\"|mein Passwort lautet \"••••\"",
        "mi contraseña es Sol-2024|mi contraseña es ••••",
        "pin is 4821|pin is ••••",
        "key sk_live_4eC39HqLyjWDarjtT1zdp7dc here|key •••• here",
        "shpat_0123456789abcdef0123456789abcdef|••••",
        "Bearer eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.abcdefghijk|Bearer ••••",
      })
  void hides(String said, String kept) {
    assertThat(Masking.mask(said)).isEqualTo(kept);
    assertThat(Masking.mask(kept)).isEqualTo(kept);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "order 12345",
        "call +1 415 555 2671 or +49 1512 3456789",
        "4915123456789",
        "tracking 1Z999AA10123456784",
        "9400 1118 9922 3334 4445 55",
        "9400111899223334444555",
        "GM4242424242424242",
        "fedex 612999998888",
        "my password is not working",
        "my password is wrong",
        "forgot my password, please reset it",
        "the password reset mail never came",
        "my password is the problem here",
        "DE89 3704 0044 0532 0130 01",
        "IMEI 490154203237518",
        "4242 4242 4242 4241",
        "on 2026-11-22 at 10:30, 3 items for 123.45",
        "call 555-123-4567",
        "the pin came off my badge 12345",
        "size 4242 or 4243",
        "😀 thanks 👍🏽",
        "{{email}} <b>hi</b>",
      })
  void leavesAlone(String said) {
    assertThat(Masking.mask(said)).isEqualTo(said);
  }

  @Test
  void takesTimeInProportionToTheText() {
    for (String piece :
        new String[] {"4", "4242 ", "1 ", "AB12", "password ", "cvv ", "eyJ", "A A1"}) {
      String text = piece.repeat(1_000_000 / piece.length());
      Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> Masking.mask(text), piece);
    }
  }
}
