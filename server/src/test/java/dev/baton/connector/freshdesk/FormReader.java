package dev.baton.connector.freshdesk;

import dev.baton.testing.StubServer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads what is sent to Freshdesk, JSON or a form.
 *
 * @param members as JSON would have them; all texts when it was a form
 */
record FormReader(Map<String, Object> members, List<Attached> files) {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Pattern NAME = Pattern.compile("name=\"([^\"]*)\"");
  private static final Pattern FILE = Pattern.compile("filename=\"([^\"]*)\"");

  /** A file of a form. */
  record Attached(String name, long size) {}

  static FormReader of(StubServer.Request request) {
    String type = request.header("content-type");
    return type.startsWith("multipart/form-data; boundary=")
        ? form(
            new String(request.body(), StandardCharsets.ISO_8859_1),
            type.substring(type.indexOf('=') + 1))
        : new FormReader(json(request.body()), List.of());
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> json(byte[] body) {
    return JSON.readValue(body, LinkedHashMap.class);
  }

  private static FormReader form(String body, String boundary) {
    Map<String, Object> members = new LinkedHashMap<>();
    List<Attached> files = new ArrayList<>();
    for (String part : body.split(Pattern.quote("--" + boundary), -1)) {
      int head = part.indexOf("\r\n\r\n");
      if (head >= 0) {
        String content = part.substring(head + 4, part.length() - 2);
        Matcher name = NAME.matcher(part.substring(0, head));
        Matcher file = FILE.matcher(part.substring(0, head));
        if (file.find()) {
          files.add(new Attached(file.group(1), content.length()));
        } else if (name.find()) {
          put(
              members,
              name.group(1),
              new String(content.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8));
        }
      }
    }
    return new FormReader(members, files);
  }

  @SuppressWarnings("unchecked")
  private static void put(Map<String, Object> members, String name, String value) {
    int open = name.indexOf('[');
    if (open < 0) {
      members.put(name, value);
    } else if (name.endsWith("[]")) {
      ((List<Object>) members.computeIfAbsent(name.substring(0, open), _ -> new ArrayList<>()))
          .add(value);
    } else {
      ((Map<String, Object>)
              members.computeIfAbsent(name.substring(0, open), _ -> new LinkedHashMap<>()))
          .put(name.substring(open + 1, name.length() - 1), value);
    }
  }
}
