package dev.baton.skill.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.commerce.ShopConnections;
import dev.baton.shared.StoreId;
import dev.baton.skill.SkillName;
import dev.baton.skill.Skills;
import dev.baton.testing.BatonTest;
import dev.baton.testing.Http;
import dev.baton.testing.Http.Answer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The skills' cards, and the merchant's answers, over HTTP. */
@BatonTest
class SkillsApiTest {
  private final Http admin;
  private final Skills skills;
  private final ShopConnections shops;
  private final String store = "s" + UUID.randomUUID().toString().substring(0, 8);
  private final String path = "/api/v1/admin/stores/" + store;

  SkillsApiTest(Http http, Skills skills, ShopConnections shops) {
    this.admin = http.asAdmin();
    this.skills = skills;
    this.shops = shops;
    Answer made =
        admin.post(
            "/api/v1/admin/stores",
            Map.of(
                "id", store,
                "name", "Test",
                "country", "US",
                "currency", "USD",
                "timeZone", "America/New_York",
                "languages", List.of("en"),
                "origins", List.of(),
                "replyTime", "24 hours"));
    assertThat(made.status()).as(made.body()).isEqualTo(201);
  }

  @Test
  void tellsInWordsWhatASkillNeeds() {
    Answer cards = admin.get(path + "/skills");
    assertThat(cards.at("/items").size()).isEqualTo(7);
    assertThat(cards.text("/items/0/skill")).isEqualTo("human-handoff");
    assertThat(cards.at("/items/0/locked").asBoolean()).isTrue();
    assertThat(cards.text("/items/1/status")).isEqualTo("Needs a shop connection");
    assertThat(cards.text("/items/5/status")).isEqualTo("Needs questions and answers");
    assertThat(cards.text("/items/6/status")).isEqualTo("Needs a skill of your own");
    shops.connect(new StoreId(store), "demo", Map.of());
    assertThat(admin.get(path + "/skills/track_order").text("/status")).isEqualTo("Ready");
  }

  @Test
  void switchesASkillOffAndOn() {
    Answer off = admin.put(path + "/skills/return_order", Map.of("enabled", false));
    assertThat(off.status()).isEqualTo(200);
    assertThat(off.text("/status")).isEqualTo("Off");
    assertThat(skills.enabled(new StoreId(store)))
        .doesNotContain(SkillName.RETURN_ORDER)
        .hasSize(5);
    assertThat(skills.enabled(new StoreId("demo"))).contains(SkillName.RETURN_ORDER);
    Answer card = admin.get(path + "/skills/return-order");
    assertThat(admin.put(path + "/skills/return_order", card.json()).status()).isEqualTo(200);
    admin.put(path + "/skills/return_order", Map.of("enabled", true));
    assertThat(skills.enabled(new StoreId(store))).hasSize(6);
    assertThat(admin.get(path + "/audit").body()).contains("switched a skill off");
  }

  @Test
  void theHumanHandoffHasNoOffSwitch() {
    assertThat(admin.put(path + "/skills/human-handoff", Map.of("enabled", false)).status())
        .isEqualTo(422);
    assertThat(admin.put(path + "/skills/human-handoff", Map.of("enabled", true)).status())
        .isEqualTo(200);
    assertThat(admin.put(path + "/skills/track_order", Map.of()).status()).isEqualTo(400);
    assertThat(admin.put(path + "/skills/track_order", Map.of("enabled", true, "x", 1)).status())
        .isEqualTo(400);
    assertThat(admin.put(path + "/skills/dance", Map.of("enabled", true)).status()).isEqualTo(404);
  }

  @Test
  void keepsAnswers() {
    Answer made =
        admin.post(
            path + "/answers",
            Map.of(
                "question", "Do you restore chairs? {{email}} <b>",
                "alsoAsked", List.of("Can you repair a chair?"),
                "answer", "Yes."));
    assertThat(made.status()).as(made.body()).isEqualTo(201);
    String id = made.text("/id");
    Answer got = admin.get(path + "/answers/" + id);
    assertThat(got.text("/question")).isEqualTo("Do you restore chairs? {{email}} <b>");
    assertThat(got.text("/language")).isEqualTo("en");
    assertThat(admin.put(path + "/answers/" + id, got.json()).status()).isEqualTo(200);
    assertThat(admin.get(path + "/answers").at("/items").size()).isEqualTo(1);
    assertThat(admin.get("/api/v1/admin/stores/demo/answers").body()).doesNotContain("chairs");
    assertThat(admin.get("/api/v1/admin/stores/demo/answers/" + id).status()).isEqualTo(404);
    assertThat(admin.delete("/api/v1/admin/stores/demo/answers/" + id).status()).isEqualTo(404);
    assertThat(admin.delete(path + "/answers/" + id).status()).isEqualTo(204);
    assertThat(admin.get(path + "/answers/" + id).status()).isEqualTo(404);
  }

  @Test
  void refusesBadAnswersWithAPointer() {
    Answer none = admin.post(path + "/answers", Map.of("question", "Q?"));
    assertThat(none.status()).isEqualTo(400);
    assertThat(none.text("/errors/0/pointer")).isEqualTo("/answer");
    assertThat(admin.post(path + "/answers", Map.of("question", " ", "answer", "A")).status())
        .isEqualTo(422);
    assertThat(
            admin
                .post(path + "/answers", Map.of("question", "Q", "answer", "a".repeat(2001)))
                .status())
        .isEqualTo(400);
    assertThat(
            admin
                .post(path + "/answers", Map.of("question", "Q", "answer", "A", "language", "!!"))
                .status())
        .isEqualTo(422);
    assertThat(admin.get(path + "/answers/not-a-uuid").status()).isIn(400, 404);
  }
}
