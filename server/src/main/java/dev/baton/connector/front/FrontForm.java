package dev.baton.connector.front;

import dev.baton.connector.http.Enclosed;
import dev.baton.connector.http.Multipart;
import dev.baton.connector.http.Request;
import dev.baton.connector.http.Tree;
import java.util.List;
import java.util.Map;

/** What is sent to Front: JSON, or a form of parts when files go with it. */
final class FrontForm {
  private FrontForm() {}

  /** The request with its body. */
  static Request in(Request request, String key, Tree tree, List<Enclosed.File> files) {
    if (files.isEmpty()) {
      return request.json(tree);
    }
    Multipart form = new Multipart(key);
    tree.members().forEach((name, value) -> put(form, name, value));
    for (int i = 0; i < files.size(); i++) {
      Enclosed.File file = files.get(i);
      form.file("attachments[" + i + "]", file.name(), file.contentType(), file.bytes());
    }
    return request.multipart(form);
  }

  private static void put(Multipart form, String name, Object value) {
    switch (value) {
      case Map<?, ?> map -> map.forEach((inner, held) -> put(form, name + "[" + inner + "]", held));
      case List<?> list -> {
        for (int i = 0; i < list.size(); i++) {
          put(form, name + "[" + i + "]", list.get(i));
        }
      }
      default -> form.text(name, value.toString());
    }
  }
}
