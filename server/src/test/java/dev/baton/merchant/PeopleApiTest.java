package dev.baton.merchant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.shared.StoreId;
import dev.baton.testing.BatonTest;
import dev.baton.testing.Http;
import dev.baton.testing.Http.Answer;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@BatonTest
class PeopleApiTest {
  private final Http admin;
  private final StoreId store = new StoreId("p-" + UUID.randomUUID().toString().substring(0, 12));
  private final String path = "/api/v1/admin/stores/" + store;

  PeopleApiTest(Http http) {
    this.admin = http.asAdmin();
  }

  @BeforeEach
  void aStore() {
    Map<String, Object> body =
        Map.of(
            "id",
            store.value(),
            "name",
            "P",
            "country",
            "US",
            "currency",
            "USD",
            "timeZone",
            "UTC");
    assertThat(admin.post("/api/v1/admin/stores", body).status()).isEqualTo(201);
  }

  @Test
  void an_export_and_an_erasure_are_written_down_without_the_address() {
    Answer exported = admin.post(path + "/people/export", Map.of("email", "Jane@Example.com"));
    assertThat(exported.status()).as(exported.body()).isEqualTo(200);
    assertThat(exported.at("/data").isObject()).isTrue();
    Answer erased = admin.post(path + "/people/erase", Map.of("email", "jane@example.com"));
    assertThat(erased.status()).as(erased.body()).isEqualTo(200);
    Answer trail = admin.get(path + "/audit");
    assertThat(trail.text("/items/0/what")).isEqualTo("erased a person's data");
    assertThat(trail.text("/items/1/what")).isEqualTo("exported a person's data");
    assertThat(trail.text("/items/0/details/person"))
        .hasSize(32)
        .isEqualTo(trail.text("/items/1/details/person"));
    assertThat(trail.body()).doesNotContainIgnoringCase("jane").doesNotContain("example.com");
  }

  @Test
  void whose_data_must_be_said() {
    assertThat(admin.post(path + "/people/erase", Map.of()).status()).isEqualTo(400);
    assertThat(admin.post(path + "/people/erase", Map.of("email", "jane")).status()).isEqualTo(422);
    assertThat(admin.post(path + "/people/erase", Map.of("phone", "12")).status()).isEqualTo(422);
    assertThat(admin.post(path + "/people/erase", Map.of("order", " # ")).status()).isEqualTo(422);
    assertThat(admin.post(path + "/people/export", Map.of("mail", "x")).status()).isEqualTo(400);
    assertThat(admin.get(path + "/people/export").status()).isEqualTo(405);
  }
}
