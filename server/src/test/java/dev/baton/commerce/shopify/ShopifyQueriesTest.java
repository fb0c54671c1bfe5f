package dev.baton.commerce.shopify;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.parser.Parser;
import graphql.schema.GraphQLSchema;
import graphql.validation.ValidationError;
import graphql.validation.Validator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every question of Baton's stands in Shopify's own schema of both versions. */
class ShopifyQueriesTest {
  /** What came with 2026-10. */
  private static final Set<Operation> NEWEST_ONLY =
      EnumSet.of(Operation.CANCEL, Operation.CANCEL_RESULT);

  @ParameterizedTest
  @EnumSource
  void isValidIn202610(Operation operation) {
    assertThat(errors("2026-10", operation)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void isValidIn202607UnlessItCameLater(Operation operation) {
    if (NEWEST_ONLY.contains(operation)) {
      assertThat(errors("2026-07", operation)).isNotEmpty();
    } else {
      assertThat(errors("2026-07", operation)).isEmpty();
    }
  }

  private static List<ValidationError> errors(String version, Operation operation) {
    GraphQLSchema schema = ShopifySchema.of(version, Map.of(), Map.of());
    return new Validator()
        .validateDocument(schema, new Parser().parseDocument(operation.text()), Locale.ROOT);
  }
}
