package dev.baton.testing;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** How the HTTP interface is described: what holds for every call, said once. */
@TestConfiguration(proxyBeanMethods = false)
class OpenApiBeans {

  static {
    SpringDocUtils.getConfig()
        .replaceWithSchema(JsonNode.class, new ObjectSchema())
        .replaceWithSchema(ObjectNode.class, new ObjectSchema())
        .replaceWithSchema(SseEmitter.class, new StringSchema());
  }

  @Bean
  OpenAPI openApi() {
    return new OpenAPI()
        .info(
            new Info()
                .title("Baton")
                .version("v1")
                .description("From a chat with a store's assistant to a person who can help.")
                .license(new License().name("Apache-2.0")))
        .servers(List.of(new Server().url("/")))
        .components(
            new Components()
                .addSecuritySchemes(
                    "bearer",
                    new SecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .description("A conversation's token, or an API key.")));
  }

  @Bean
  OpenApiCustomizer describeProblems() {
    Schema<?> field =
        new ObjectSchema()
            .addProperty("pointer", new StringSchema())
            .addProperty("code", new StringSchema())
            .addProperty("detail", new StringSchema());
    Schema<?> problem =
        new ObjectSchema()
            .description("RFC 9457")
            .addProperty("type", new StringSchema())
            .addProperty("title", new StringSchema())
            .addProperty("status", new IntegerSchema())
            .addProperty("detail", new StringSchema())
            .addProperty("errors", new ArraySchema().items(field));
    Schema<?> reference = new Schema<>().$ref("#/components/schemas/Problem");
    ApiResponse refusal =
        new ApiResponse()
            .description("Why not, in words.")
            .content(
                new Content()
                    .addMediaType("application/problem+json", new MediaType().schema(reference)));
    return description -> {
      description.getComponents().addSchemas("Problem", problem);
      description
          .getPaths()
          .values()
          .forEach(
              path ->
                  path.readOperations()
                      .forEach(
                          operation ->
                              operation.getResponses().addApiResponse("default", refusal)));
    };
  }

  @Bean
  OperationCustomizer describeRooms() {
    return (operation, method) -> {
      String room = method.getBeanType().getPackageName().split("\\.", 4)[2];
      operation.setTags(List.of(room.equals("shared") ? "operations" : room));
      if (!room.equals("shared")) {
        operation.setSecurity(List.of(new SecurityRequirement().addList("bearer")));
      }
      return operation;
    };
  }
}
