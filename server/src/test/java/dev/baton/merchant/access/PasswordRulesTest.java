package dev.baton.merchant.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.shared.EmailAddress;
import dev.baton.shared.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;

class PasswordRulesTest {
  private static final EmailAddress JANE = new EmailAddress("Jane.Doe@shop.example");

  @Test
  void short_long_common_and_own_ones_are_refused() {
    assertThat(code("nine chars")).isEmpty();
    assertThat(code("ninechars")).isEqualTo("too_short");
    assertThat(code("é".repeat(9))).isEqualTo("too_short");
    assertThat(code("ab cd ef gh ".repeat(16))).isEmpty();
    assertThat(code("ab cd ef gh ".repeat(17))).isEqualTo("too_long");
    for (String common :
        List.of("Password123", "1234567890", " QWERTYUIOP", "aaaaaaaaaaaa", "abababababab")) {
      assertThat(code(common)).as(common).isEqualTo("too_common");
    }
    assertThat(code("jane.doe@shop.example")).isEqualTo("too_common");
    assertThat(code("jane.doe2026!")).isEqualTo("too_common");
    assertThat(code("jane.doe likes pears")).isEmpty();
    assertThat(code("пароль длинный")).isEmpty();
  }

  private static String code(String password) {
    return PasswordRules.wrong(password, JANE, "/password").map(Problem.Field::code).orElse("");
  }
}
