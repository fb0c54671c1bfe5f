package dev.baton.outside.mcp;

import dev.baton.shared.Problem;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads the arguments of a tool as strictly as the body of a request. */
@Component
class ToolArguments {
  private final JsonMapper json;

  ToolArguments(JsonMapper json) {
    this.json = json;
  }

  <T> T read(Map<String, Object> given, Class<T> type) {
    try {
      return json.readValue(json.writeValueAsString(given), type);
    } catch (JacksonException unfit) {
      StringBuilder where = new StringBuilder();
      for (JacksonException.Reference step : unfit.getPath()) {
        where
            .append('/')
            .append(step.getPropertyName() == null ? step.getIndex() : step.getPropertyName());
      }
      throw new Problem(400, "This does not fit the tool's schema: " + where + ".", List.of());
    }
  }
}
