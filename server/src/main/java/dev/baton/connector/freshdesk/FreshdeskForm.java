package dev.baton.connector.freshdesk;

import dev.baton.connector.http.Multipart;
import dev.baton.connector.http.Request;
import dev.baton.connector.http.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What is sent to Freshdesk: JSON, or a form of parts when files go with it. How a form names the
 * members of {@code custom_fields} is not documented; so it is used only where it must be.
 */
final class FreshdeskForm {
  private final String key;
  private final Tree tree;
  private final List<File> files = new ArrayList<>();

  /** A file of a form. */
  @SuppressWarnings("ArrayRecordComponent")
  private record File(String name, String contentType, byte[] bytes) {}

  /**
   * Nothing but these members.
   *
   * @param key our key of what is sent
   */
  FreshdeskForm(String key, Tree tree) {
    this.key = key;
    this.tree = tree;
  }

  /** With one more file. */
  FreshdeskForm file(String name, String contentType, byte[] bytes) {
    files.add(new File(name, contentType, bytes));
    return this;
  }

  boolean hasFiles() {
    return !files.isEmpty();
  }

  /** The request with this in it. */
  Request in(Request request) {
    if (files.isEmpty()) {
      return request.json(tree);
    }
    Multipart form = new Multipart(key);
    tree.members().forEach((name, value) -> add(form, name, value));
    files.forEach(
        file -> form.file("attachments[]", file.name(), file.contentType(), file.bytes()));
    return request.multipart(form);
  }

  private static void add(Multipart form, String name, Object value) {
    switch (value) {
      case List<?> several -> several.forEach(one -> form.text(name + "[]", String.valueOf(one)));
      case Map<?, ?> map ->
          map.forEach((member, one) -> form.text(name + "[" + member + "]", String.valueOf(one)));
      default -> form.text(name, String.valueOf(value));
    }
  }
}
