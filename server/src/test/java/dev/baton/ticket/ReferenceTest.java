package dev.baton.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ReferenceTest {

  @Test
  void isReadBackHoweverAPersonTypesIt() {
    SplittableRandom random = new SplittableRandom(7);
    for (int i = 0; i < 1_000; i++) {
      Reference reference = Reference.random(random);
      String letters = reference.value().replace("-", "");
      assertThat(reference.value()).doesNotContainPattern("[01ILOU]").hasSize(9);
      assertThat(Reference.parse(" " + letters.toLowerCase(java.util.Locale.ROOT) + " "))
          .contains(reference);
    }
  }

  @Test
  void nothingElseIsOne() {
    assertThat(Reference.parse("4812")).isEmpty();
    assertThat(Reference.parse("")).isEmpty();
    assertThat(Reference.parse("B7K2-M9Q0")).isEmpty();
  }
}
