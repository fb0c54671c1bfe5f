package dev.baton.merchant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.testing.BatonTest;
import dev.baton.testing.Http;
import dev.baton.testing.Http.Answer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@BatonTest
class StoresApiTest {
  private static final String STORES = "/api/v1/admin/stores";
  private final Http http;
  private final Http admin;

  StoresApiTest(Http http) {
    this.http = http;
    this.admin = http.asAdmin();
  }

  @Test
  void the_demo_store_is_as_the_contract_says() {
    Answer demo = admin.get(STORES + "/demo");
    assertThat(demo.status()).isEqualTo(200);
    assertThat(demo.text("/country")).isEqualTo("US");
    assertThat(demo.text("/currency")).isEqualTo("USD");
    assertThat(demo.text("/timeZone")).isEqualTo("America/New_York");
    assertThat(demo.text("/replyTime")).isEqualTo("24 hours");
    assertThat(demo.text("/otherContact")).isNotEmpty();
  }

  @Test
  void what_get_returns_can_be_put_back() {
    String path = STORES + "/" + create(Map.of());
    Answer before = admin.get(path);
    assertThat(admin.put(path, before.body()).status()).isEqualTo(200);
    assertThat(admin.get(path).json()).isEqualTo(before.json());
  }

  @Test
  void a_store_is_created_read_changed_and_listed() {
    String id =
        create(Map.of("origins", List.of("HTTPS://Shop.Example:443/", "http://localhost:3000")));
    Answer made = admin.get(STORES + "/" + id);
    assertThat(made.at("/origins").toString())
        .isEqualTo("[\"https://shop.example\",\"http://localhost:3000\"]");
    assertThat(made.at("/privacyNotice").isNull()).isTrue();

    Map<String, Object> changed = new HashMap<>(body(id));
    changed.put("replyTime", "2 hours");
    changed.put(
        "privacyNotice", Map.of("text", "We keep it.", "url", "https://shop.example/privacy"));
    assertThat(admin.put(STORES + "/" + id, changed).text("/privacyNotice/url"))
        .isEqualTo("https://shop.example/privacy");
    assertThat(admin.get(STORES + "/" + id).text("/replyTime")).isEqualTo("2 hours");
    assertThat(all()).contains("demo", id);
    assertThat(admin.get(STORES + "/" + id + "/audit").text("/items/0/details/changed"))
        .contains("replyTime", "privacyNotice");
  }

  @Test
  void an_id_is_taken_once() {
    String id = create(Map.of());
    assertThat(admin.post(STORES, body(id)).status()).isEqualTo(409);
  }

  @Test
  void an_unknown_store_is_not_found_wherever_it_is_asked_for() {
    for (String path : List.of("/nowhere", "/No_Id", "/nowhere/api-keys", "/nowhere/audit")) {
      Answer answer = admin.get(STORES + path);
      assertThat(answer.status()).as(path).isEqualTo(404);
      assertThat(answer.header("content-type")).startsWith("application/problem+json");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "country, XX, 422",
    "country, USA, 400",
    "currency, ZZZ, 422",
    "timeZone, Mars/Olympus, 422",
    "timeZone, +02:00, 422",
    "name, '  ', 422",
    "name, NULL, 400",
    "country, NULL, 400",
    "replyTime, 'a\u0007b', 422",
    "id, 'Not An Id', 422",
    "surprise, x, 400"
  })
  void a_wrong_field_is_named(String field, String value, int status) {
    Map<String, Object> body = new HashMap<>(body("never"));
    if (value.equals("NULL")) {
      body.remove(field);
    } else {
      body.put(field, value);
    }
    Answer answer = admin.post(STORES, body);
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.text("/errors/0/pointer")).isEqualTo("/" + field);
  }

  @ParameterizedTest
  @CsvSource({
    "origins, https://shop.example/path",
    "origins, ftp://shop.example",
    "origins, *",
    "origins, https://user@shop.example",
    "origins, null",
    "languages, english!",
    "languages, x"
  })
  void a_wrong_entry_of_a_list_is_named(String field, String value) {
    Map<String, Object> body = new HashMap<>(body("never"));
    body.put(field, List.of(value));
    Answer answer = admin.post(STORES, body);
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.text("/errors/0/pointer")).isEqualTo("/" + field + "/0");
  }

  @Test
  void everything_wrong_is_said_at_once() {
    Map<String, Object> body = new HashMap<>(body("never"));
    body.put("country", "XX");
    body.put("timeZone", "Nowhere");
    assertThat(admin.post(STORES, body).at("/errors").size()).isEqualTo(2);
  }

  @Test
  void nobody_gets_in_without_a_key() {
    for (Http nobody :
        List.of(http, http.as("bk_wrong"), http.as(""), http.with("Authorization", "Basic x"))) {
      Answer answer = nobody.get(STORES + "/demo");
      assertThat(answer.status()).isEqualTo(401);
      assertThat(answer.header("content-type")).startsWith("application/problem+json");
      assertThat(answer.header("www-authenticate")).isEqualTo("Bearer");
      assertThat(answer.headers()).doesNotContainKey("set-cookie");
    }
    assertThat(http.get("/api/v1/admin/no-such-thing").status()).isEqualTo(401);
    assertThat(http.post(STORES, "{").status()).isEqualTo(401);
  }

  private String create(Map<String, Object> more) {
    String id = "s-" + UUID.randomUUID().toString().substring(0, 12);
    Map<String, Object> body = new HashMap<>(body(id));
    body.putAll(more);
    Answer made = admin.post(STORES, body);
    assertThat(made.status()).as(made.body()).isEqualTo(201);
    return id;
  }

  private static Map<String, Object> body(String id) {
    return Map.of(
        "id", id,
        "name", "Loom",
        "country", "DE",
        "currency", "EUR",
        "timeZone", "Europe/Berlin",
        "languages", List.of("de", "en"),
        "origins", List.of());
  }

  private List<String> all() {
    List<String> ids = new ArrayList<>();
    @Nullable String cursor = null;
    do {
      Answer page = admin.get(STORES + (cursor == null ? "" : "?cursor=" + cursor));
      page.at("/items").forEach(item -> ids.add(item.get("id").asString()));
      cursor = page.at("/nextCursor").isNull() ? null : page.text("/nextCursor");
    } while (cursor != null);
    return ids;
  }
}
