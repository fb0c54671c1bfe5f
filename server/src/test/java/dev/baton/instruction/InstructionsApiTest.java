package dev.baton.instruction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.testing.BatonTest;
import dev.baton.testing.Http;
import dev.baton.testing.Http.Answer;
import dev.baton.testing.TestStore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A merchant builds instructions through the admin API. */
@BatonTest
class InstructionsApiTest {
  private final TestStore store;
  private final TestStore other;

  InstructionsApiTest(Http http) {
    this.store = TestStore.create(http);
    this.other = TestStore.create(http);
  }

  private static Map<String, Object> total(String amount) {
    return Map.of("type", "order_total", "is", "over", "amount", amount);
  }

  private static Map<String, @Nullable Object> wanted(String name) {
    Map<String, @Nullable Object> wanted = new HashMap<>();
    wanted.put("name", name);
    wanted.put("act", "hand_off");
    wanted.put("conditions", List.of(total("500")));
    return wanted;
  }

  private Answer post(Map<String, @Nullable Object> wanted) {
    return store.admin().post(store.path("/instructions"), wanted);
  }

  private Answer list() {
    return store.admin().get(store.path("/instructions"));
  }

  private List<String> names() {
    List<String> names = new ArrayList<>();
    list().at("/items").forEach(one -> names.add(one.path("name").asString()));
    return names;
  }

  @Test
  void what_is_built_comes_back_and_can_be_put_back() {
    Answer made = post(wanted("Big orders"));
    assertThat(made.status()).isEqualTo(201);
    assertThat(made.at("/skill").isNull()).isTrue();
    assertThat(made.at("/enabled").asBoolean()).isTrue();
    assertThat(made.text("/conditions/0/amount")).isEqualTo("500.00");
    assertThat(made.text("/conditions/0/currency")).isEqualTo("USD");
    String path = store.path("/instructions/" + made.text("/id"));
    assertThat(store.admin().get(path).json()).isEqualTo(made.json());
    assertThat(store.admin().put(path, made.json()).json()).isEqualTo(made.json());
    Map<String, @Nullable Object> off = wanted("Big returns");
    off.put("skill", "return_order");
    off.put("enabled", false);
    assertThat(store.admin().put(path, off).text("/skill")).isEqualTo("return_order");
    assertThat(list().at("/items/0/enabled").asBoolean()).isFalse();
    assertThat(list().at("/judgesWords").asBoolean()).isFalse();
    assertThat(store.admin().delete(path).status()).isEqualTo(204);
    assertThat(store.admin().delete(path).status()).isEqualTo(404);
    assertThat(names()).isEmpty();
  }

  @Test
  void they_are_put_in_order() {
    String first = post(wanted("One")).text("/id");
    String second = post(wanted("Two")).text("/id");
    assertThat(names()).containsExactly("One", "Two");
    Answer arranged = arrange(List.of(second, first));
    assertThat(arranged.status()).as(arranged.body()).isEqualTo(200);
    assertThat(names()).containsExactly("Two", "One");
    post(wanted("Three"));
    assertThat(names()).containsExactly("Two", "One", "Three");
    assertThat(arrange(List.of(second, first)).status()).isEqualTo(422);
    assertThat(arrange(List.of(second, second, first)).status()).isEqualTo(422);
    assertThat(arrange(List.of(second, first, UUID.randomUUID().toString())).status())
        .isEqualTo(422);
  }

  private Answer arrange(List<String> ids) {
    return store.admin().put(store.path("/instructions/order"), Map.of("ids", ids));
  }

  @Test
  void another_stores_are_not_there() {
    String id = post(wanted("Big orders")).text("/id");
    String path = other.path("/instructions/" + id);
    assertThat(other.admin().get(path).status()).isEqualTo(404);
    assertThat(other.admin().put(path, wanted("Mine")).status()).isEqualTo(404);
    assertThat(other.admin().delete(path).status()).isEqualTo(404);
    assertThat(names()).containsExactly("Big orders");
  }

  @Test
  void a_store_has_fifty_at_most() {
    for (int i = 0; i < 50; i++) {
      assertThat(post(wanted("Number " + i)).status()).isEqualTo(201);
    }
    assertThat(post(wanted("One more")).status()).isEqualTo(409);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'type':'order_total','is':'over','amount':'5x'} | /conditions/0/amount",
        "{'type':'order_total','is':'over','amount':'-5'} | /conditions/0/amount",
        "{'type':'order_total','is':'over','amount':'5.001'} | /conditions/0/amount",
        "{'type':'order_total','is':'over','amount':'5','currency':'XXQ'} | /conditions/0/currency",
        "{'type':'order_total','is':'near','amount':'5'} | /conditions/0/is",
        "{'type':'order_tag','values':[]} | /conditions/0/values",
        "{'type':'order_tag','values':['  ']} | /conditions/0/values",
        "{'type':'country','is':'one_of','values':['Atlantis']} | /conditions/0/values",
        "{'type':'language','is':'one_of','values':['qq']} | /conditions/0/values",
        "{'type':'team_hours'} | /conditions/0/is",
        "{'type':'weather','is':'over'} | /conditions/0/type",
        "{} | /conditions/0/type"
      })
  void a_condition_that_means_nothing_is_refused_where_it_stands(String condition, String pointer) {
    String body =
        "{'name':'N','act':'offer','conditions':[%s]}".formatted(condition).replace('\'', '"');
    Answer refused = store.admin().post(store.path("/instructions"), body);
    assertThat(refused.status()).as(refused.body()).isEqualTo(422);
    assertThat(refused.text("/errors/0/pointer")).isEqualTo(pointer);
  }

  @Test
  void an_instruction_that_means_nothing_is_refused() {
    Map<String, @Nullable Object> always = wanted("Everything");
    always.put("conditions", List.of());
    assertThat(post(always).text("/errors/0/pointer")).isEqualTo("/conditions");
    always.put("skill", "cancel_order");
    assertThat(post(always).status()).isEqualTo(201);
    Map<String, @Nullable Object> silent = wanted("Silence by a model");
    silent.put("act", "never_offer_first");
    silent.put("words", "people who sound calm");
    assertThat(post(silent).text("/errors/0/pointer")).isEqualTo("/words");
    Map<String, @Nullable Object> nameless = wanted(" ");
    assertThat(post(nameless).text("/errors/0/pointer")).isEqualTo("/name");
    Map<String, @Nullable Object> unknown = wanted("What");
    unknown.put("act", "explode");
    assertThat(post(unknown).text("/errors/0/pointer")).isEqualTo("/act");
    Map<String, @Nullable Object> many = wanted("Many");
    many.put("conditions", java.util.Collections.nCopies(11, total("5")));
    assertThat(post(many).text("/errors/0/pointer")).isEqualTo("/conditions");
  }

  @Test
  void they_can_be_tried_on_made_up_facts() {
    String big = post(wanted("Big orders")).text("/id");
    Map<String, @Nullable Object> french = wanted("French");
    french.put(
        "conditions", List.of(Map.of("type", "language", "is", "one_of", "values", List.of("fr"))));
    post(french);
    Map<String, Object> order = Map.of("amount", "612.00");
    Answer tried = attempt(Map.of("skill", "cancel_order", "order", order));
    assertThat(tried.text("/decides")).isEqualTo(big);
    assertThat(tried.text("/explanation"))
        .isEqualTo(
            "Handed off because of your instruction “Big orders”: total 612.00 USD is over 500.00"
                + " USD.");
    assertThat(tried.at("/items/0/applies").asBoolean()).isTrue();
    assertThat(tried.at("/items/1/applies").asBoolean()).isFalse();
    assertThat(tried.text("/items/1/conditions/0/because"))
        .isEqualTo("the shopper writes English, which is not “French”");
    assertThat(attempt(Map.of("skill", "cancel_order")).at("/decides").isNull()).isTrue();
    assertThat(attempt(Map.of("skill", "cancel_order", "order", Map.of("amount", "x"))).status())
        .isEqualTo(422);
  }

  private Answer attempt(Map<String, Object> facts) {
    return store.admin().post(store.path("/instructions/try"), facts);
  }

  @Test
  void words_say_that_nothing_judges_them() {
    Map<String, @Nullable Object> press = wanted("Press");
    press.put("conditions", List.of());
    press.put("words", "people who sound like journalists");
    assertThat(post(press).status()).isEqualTo(201);
    Answer tried = attempt(Map.of("message", "I write for a newspaper"));
    assertThat(tried.at("/items/0/applies").asBoolean()).isFalse();
    assertThat(tried.text("/items/0/judged/because"))
        .isEqualTo("no language model is there to judge its words");
  }

  @Test
  void who_did_what_is_written_down() {
    String id = post(wanted("Big orders")).text("/id");
    store.admin().delete(store.path("/instructions/" + id));
    List<String> what = new ArrayList<>();
    store
        .admin()
        .get(store.path("/audit"))
        .at("/items")
        .forEach(one -> what.add(one.path("what").asString()));
    assertThat(what).contains("added an instruction", "removed an instruction");
  }
}
