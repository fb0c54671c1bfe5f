package dev.baton.shared.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.shared.StartRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseAddressTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          postgres://u:p%40ss@db.example:5433/baton         | jdbc:postgresql://db.example:5433/baton        | u | p@ss
          postgresql://u:a+b@db/baton                       | jdbc:postgresql://db/baton                     | u | a+b
          postgres://u:p@db/baton?sslmode=require           | jdbc:postgresql://db/baton?sslmode=require     | u | p
          jdbc:postgresql://db:5432/baton?user=u&password=p | jdbc:postgresql://db:5432/baton                | u | p
          jdbc:postgresql://a:1,b:2/x?user=u&password=p     | jdbc:postgresql://a:1,b:2/x                    | u | p
          """)
  void readsTheUsualForms(String url, String jdbcUrl, String user, String password) {
    assertThat(DatabaseAddress.parse(url)).isEqualTo(new DatabaseAddress(jdbcUrl, user, password));
  }

  @Test
  void keepsThePasswordOutOfItsWords() {
    assertThat(DatabaseAddress.parse("postgres://u:secret@db/baton?sslmode=require"))
        .hasToString("jdbc:postgresql://db/baton");
  }

  @ParameterizedTest
  @ValueSource(strings = {"mysql://u:p@db/baton", "postgres://db", "nonsense", "jdbc:h2:mem:x", ""})
  void refusesEverythingElse(String url) {
    assertThatThrownBy(() -> DatabaseAddress.parse(url))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("postgres://user:password@host");
  }
}
