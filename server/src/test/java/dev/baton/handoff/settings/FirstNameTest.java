package dev.baton.handoff.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FirstNameTest {

  @ParameterizedTest
  @CsvSource({
    "Jane Doe, Jane",
    "Jane, Jane",
    "Dr. Jane Doe, Jane",
    "Mr. Stull, Mr. Stull",
    "Herr Dr. Brakel, Herr Dr. Brakel",
    "Prof. Ana de la Cruz, Ana",
    "Sir, Sir",
    "香織, 香織"
  })
  void addressesAShopperByTheFirstNameOrTheTitleAndTheFamily(String name, String address) {
    assertThat(FirstName.of(name)).contains(address);
  }

  @Test
  void nobodyWithoutAName() {
    assertThat(FirstName.of("  ")).isEmpty();
  }
}
