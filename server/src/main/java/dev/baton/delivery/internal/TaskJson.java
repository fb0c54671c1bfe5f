package dev.baton.delivery.internal;

import com.github.kagkarlsson.scheduler.serializer.Serializer;
import tools.jackson.databind.json.JsonMapper;

/** What tasks carry, as JSON of records that name their version. */
final class TaskJson implements Serializer {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Override
  public byte[] serialize(Object data) {
    return JSON.writeValueAsBytes(data);
  }

  @Override
  public <T> T deserialize(Class<T> type, byte[] data) {
    return JSON.readValue(data, type);
  }
}
