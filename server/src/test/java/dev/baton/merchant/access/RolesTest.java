package dev.baton.merchant.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.merchant.Role;
import dev.baton.merchant.access.AccessRules.Need;
import dev.baton.testing.BatonTest;
import dev.baton.testing.ConsoleBrowser;
import dev.baton.testing.Http;
import dev.baton.testing.TestStore;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every call of the admin API, as Spring knows them, tried by everybody there is. */
@BatonTest
class RolesTest {
  private static final String ADMIN = "/api/v1/admin";
  private final Http http;
  private final TestStore store;
  private final List<Call> calls;

  /** A call as its controller maps it. */
  private record Call(String method, String pattern) {
    boolean inStore() {
      return pattern.contains("{store}");
    }

    /** The same for one store, with names of things that are not there. */
    String path(String store) {
      return pattern
          .replace("{store}", store)
          .replace("{version}", "987654")
          .replaceAll("\\{(?:id|account)}", UUID.randomUUID().toString())
          .replaceAll("\\{\\w+}", "nothing-like-that");
    }
  }

  RolesTest(
      Http http, @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings) {
    this.http = http;
    this.store = TestStore.create(http);
    this.calls =
        mappings.getHandlerMethods().keySet().stream()
            .flatMap(
                mapping ->
                    mapping.getPatternValues().stream()
                        .filter(pattern -> pattern.startsWith(ADMIN))
                        .flatMap(
                            pattern ->
                                mapping.getMethodsCondition().getMethods().stream()
                                    .map(method -> new Call(method.name(), pattern))))
            .toList();
  }

  @Test
  void every_call_has_a_stated_role() {
    assertThat(calls).hasSizeGreaterThan(40);
    assertThat(calls)
        .as("AccessRules says which role a call needs: add it there")
        .allSatisfy(
            call -> assertThat(AccessRules.stated(call.method(), call.pattern())).isPresent());
  }

  @Test
  void what_is_not_stated_is_for_the_most_trusted_only() {
    assertThat(AccessRules.needed("POST", ADMIN + "/stores/{store}/new")).isEqualTo(Need.OWNER);
    assertThat(AccessRules.needed("POST", ADMIN + "/new")).isEqualTo(Need.INSTALLATION);
    assertThat(AccessRules.needed("HEAD", ADMIN + "/stores/{store}")).isEqualTo(Need.VIEWER);
  }

  @Test
  void everybody_may_do_what_their_role_may_and_nothing_else() {
    for (Role role : Role.values()) {
      ConsoleBrowser member = ConsoleBrowser.invited(store, role.key());
      for (Call call : calls) {
        boolean may =
            switch (AccessRules.stated(call.method(), call.pattern()).orElseThrow()) {
              case ANYBODY, VIEWER -> true;
              case EDITOR -> role != Role.VIEWER;
              case OWNER -> role == Role.OWNER;
              case INSTALLATION -> false;
            };
        int status = status(member, call, store.id());
        if (may) {
          assertThat(status).as("%s as %s", call, role).isNotIn(401, 403).isLessThan(500);
        } else {
          assertThat(status).as("%s as %s", call, role).isEqualTo(403);
        }
      }
    }
  }

  @Test
  void a_store_of_others_does_not_exist() {
    ConsoleBrowser stranger = ConsoleBrowser.invited(TestStore.create(http), "owner");
    String unknown = stranger.get(ADMIN + "/stores/nowhere").body();
    for (Call call : calls) {
      if (call.inStore()) {
        assertThat(status(stranger, call, store.id())).as(call.toString()).isEqualTo(404);
      }
    }
    assertThat(stranger.get(store.path("")).body()).isEqualTo(unknown);
    assertThat(stranger.get(ADMIN + "/stores").body()).doesNotContain(store.id());
    assertThat(stranger.get(ADMIN + "/stores").at("/items").size()).isEqualTo(1);
  }

  @Test
  void without_a_session_or_key_there_is_nothing() {
    for (Call call : calls) {
      Object body = call.method().equals("GET") ? null : Map.of();
      assertThat(http.call(call.method(), call.path(store.id()), body).status())
          .as(call.toString())
          .isEqualTo(401);
    }
  }

  @Test
  void a_key_for_handoffs_manages_nothing() {
    String key =
        store
            .admin()
            .post(store.path("/api-keys"), Map.of("name", "Agent", "scope", "handoffs"))
            .text("/key");
    for (Call call : calls) {
      Object body = call.method().equals("GET") ? null : Map.of();
      assertThat(http.as(key).call(call.method(), call.path(store.id()), body).status())
          .as(call.toString())
          .isEqualTo(403);
    }
    assertThat(store.admin().get(store.path("/api-keys")).text("/items/0/scope"))
        .isEqualTo("handoffs");
  }

  private static int status(ConsoleBrowser visitor, Call call, String store) {
    Object body = call.method().equals("GET") || call.method().equals("DELETE") ? null : Map.of();
    return visitor.call(call.method(), call.path(store), body).status();
  }
}
