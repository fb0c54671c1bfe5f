package dev.baton.alert.internal;

import dev.baton.alert.Alert.Kind;
import dev.baton.alert.Gathered;
import dev.baton.connector.Connection;
import dev.baton.shared.StoreId;
import dev.baton.ticket.Reference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The same message for programs. */
final class AlertData {
  private AlertData() {}

  static Map<String, Object> of(StoreId store, AlertWords words, Kind kind) {
    Map<String, Object> data = test(store);
    AlertWords.@Nullable Subject about = words.about();
    if (about != null) {
      Connection connection = about.connection();
      Map<String, Object> integration = new LinkedHashMap<>();
      integration.put("id", connection.id().toString());
      integration.put("type", connection.type());
      integration.put("name", connection.name());
      integration.put("status", connection.health().key());
      integration.put("message", connection.message());
      data.put("integration", integration);
    }
    data.put("waiting", words.waiting());
    data.put("since", words.gathered().since().toString());
    data.put("news", news(words.gathered()));
    data.put("references", words.gathered().dead().stream().map(Reference::value).toList());
    if (words.console() != null) {
      data.put("console", words.console());
    }
    data.put("subject", words.subject(kind, false));
    return data;
  }

  static Map<String, Object> of(StoreId store, ShopWords words, Kind kind) {
    Map<String, Object> data = test(store);
    Map<String, Object> shop = new LinkedHashMap<>();
    shop.put("type", words.shop().type());
    shop.put("status", words.shop().status().key());
    shop.put("message", words.shop().message());
    data.put("shop", shop);
    data.put("since", words.gathered().since().toString());
    data.put("news", news(words.gathered()));
    if (words.console() != null) {
      data.put("console", words.console());
    }
    data.put("subject", words.subject(kind, false));
    return data;
  }

  static Map<String, Object> test(StoreId store) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("from", "Baton");
    data.put("store", store.value());
    return data;
  }

  private static List<Map<String, Object>> news(Gathered gathered) {
    List<Map<String, Object>> news = new ArrayList<>();
    gathered
        .left()
        .forEach(
            (kind, count) -> {
              Map<String, Object> one = new LinkedHashMap<>();
              one.put("kind", kind.key());
              one.put("count", count);
              news.add(one);
            });
    return news;
  }
}
