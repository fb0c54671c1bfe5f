package dev.baton.testing;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Describes a record's members as required, but for those that may be null. */
final class WhatIsAlwaysThere implements ModelConverter {

  @Override
  public @Nullable Schema<?> resolve(
      AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
    if (!chain.hasNext()) {
      return null;
    }
    Schema<?> resolved = chain.next().resolve(type, context, chain);
    JavaType java = Json.mapper().constructType(type.getType());
    if (resolved != null && java.getRawClass().isRecord()) {
      mark(resolved, context, members(java.getRawClass()));
    }
    return resolved;
  }

  private static void mark(Schema<?> resolved, ModelConverterContext context, List<String> names) {
    String ref = resolved.get$ref();
    Schema<?> model =
        ref == null
            ? resolved
            : context.getDefinedModels().get(ref.substring(ref.lastIndexOf('/') + 1));
    if (model != null && model.getProperties() != null) {
      List<String> required = new ArrayList<>(names);
      required.retainAll(model.getProperties().keySet());
      model.setRequired(required);
    }
  }

  private static List<String> members(Class<?> type) {
    List<String> names = new ArrayList<>();
    for (RecordComponent component : type.getRecordComponents()) {
      if (component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
        names.addAll(members(component.getType()));
      } else if (Arrays.stream(component.getAnnotatedType().getAnnotations())
          .noneMatch(annotation -> annotation instanceof Nullable)) {
        names.add(component.getName());
      }
    }
    return names;
  }
}
