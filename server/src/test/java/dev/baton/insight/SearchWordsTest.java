package dev.baton.insight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.shared.StoreId;
import java.util.List;
import org.junit.jupiter.api.Test;

class SearchWordsTest {
  private static final StoreId STORE = new StoreId("shop");

  @Test
  void words_lose_case_and_accents_and_carry_their_store() {
    assertThat(SearchWords.of(STORE, List.of("Où est ma COMMANDE?")))
        .containsExactly("shop/ou", "shop/est", "shop/ma", "shop/commande");
  }

  @Test
  void an_address_is_one_word_and_its_parts() {
    assertThat(SearchWords.of(STORE, List.of("Jane.Doe@example.com")))
        .contains("shop/jane.doe@example.com", "shop/jane", "shop/doe", "shop/example");
  }

  @Test
  void only_the_last_word_may_be_a_beginning() {
    assertThat(SearchWords.query(STORE, "blue lam")).isEqualTo("'shop/blue' & 'shop/lam':*");
    assertThat(SearchWords.query(STORE, "to")).isEqualTo("'shop/to'");
  }

  @Test
  void what_was_typed_is_never_an_operator() {
    assertThat(SearchWords.query(STORE, "a' | !b:* & \\")).isEqualTo("'shop/a' & 'shop/b'");
    assertThat(SearchWords.query(STORE, "'\"\\!")).isEmpty();
  }
}
