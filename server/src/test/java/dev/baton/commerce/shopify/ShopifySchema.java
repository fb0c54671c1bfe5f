package dev.baton.commerce.shopify;

import static graphql.schema.idl.RuntimeWiring.newRuntimeWiring;

import dev.baton.connector.http.Specs;
import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.DataFetcher;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Shopify's own schema of a version, from {@code ../shared/specs/shopify}. */
final class ShopifySchema {
  private ShopifySchema() {}

  /** The schema, with these answers at its roots; the test is skipped where it is absent. */
  static GraphQLSchema of(
      String version, Map<String, DataFetcher<?>> queries, Map<String, DataFetcher<?>> mutations) {
    RuntimeWiring.Builder wiring = newRuntimeWiring();
    for (String name : List.of("DateTime", "Decimal", "HTML", "JSON", "URL", "UnsignedInt64")) {
      wiring.scalar(scalar(name));
    }
    for (String name : List.of("Node", "Media")) {
      wiring.type(
          name,
          type ->
              type.typeResolver(env -> env.getSchema().getObjectType(typeName(env.getObject()))));
    }
    wiring.type("QueryRoot", type -> type.dataFetchers(cast(queries)));
    wiring.type("Mutation", type -> type.dataFetchers(cast(mutations)));
    String sdl = Specs.text("shopify/admin-" + version + ".support-subset.graphql");
    return new SchemaGenerator()
        .makeExecutableSchema(new SchemaParser().parse(sdl), wiring.build());
  }

  @SuppressWarnings("rawtypes")
  private static Map<String, DataFetcher> cast(Map<String, DataFetcher<?>> fetchers) {
    return new java.util.HashMap<>(fetchers);
  }

  /** The type an id of Shopify's names. */
  private static String typeName(Object node) {
    String id = String.valueOf(((Map<?, ?>) node).get("id"));
    return id.split("/", -1)[3];
  }

  private static GraphQLScalarType scalar(String name) {
    return GraphQLScalarType.newScalar().name(name).coercing(new Plain()).build();
  }

  /** As it is. */
  private static final class Plain implements Coercing<Object, Object> {
    @Override
    public Object serialize(Object result, GraphQLContext context, Locale locale) {
      return result;
    }

    @Override
    public Object parseValue(Object input, GraphQLContext context, Locale locale) {
      return input;
    }

    @Override
    public Object parseLiteral(
        Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
      return input instanceof StringValue text
          ? String.valueOf(text.getValue())
          : String.valueOf(input);
    }
  }
}
