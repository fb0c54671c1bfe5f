package dev.baton.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.shared.BatonSettings;
import dev.baton.testing.SettableClock;
import dev.baton.testing.TestContext;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

class RateLimitFilterTest {
  private final RateLimitFilter filter =
      new RateLimitFilter(
          new Problems(JsonMapper.builder().build()),
          TestContext.settings(BatonSettings.Limits.PROMISED),
          new SettableClock());

  @Test
  void limitsOneConversationWithoutTouchingItsNeighbour() throws Exception {
    assertThat(allowed("POST", "/api/v1/conversations/a/messages", "192.0.2.1", 130))
        .isEqualTo(120);
    assertThat(allowed("POST", "/api/v1/conversations/b/messages", "192.0.2.1", 1)).isEqualTo(1);
  }

  @Test
  void limitsOneAddressAcrossConversations() throws Exception {
    int allowed = 0;
    for (int conversation = 0; conversation < 40; conversation++) {
      String path = "/api/v1/conversations/c" + conversation + "/messages";
      allowed += allowed("POST", path, "192.0.2.2", 100);
    }
    assertThat(allowed).isEqualTo(3_000);
  }

  @Test
  void limitsNewConversationsOfAnAddress() throws Exception {
    String path = "/api/v1/storefront/demo/conversations";
    assertThat(allowed("POST", path, "192.0.2.3", 310)).isEqualTo(300);
    assertThat(allowed("POST", path, "192.0.2.4", 1)).isEqualTo(1);
  }

  @Test
  void limitsOneKeyOfOtherAgentsWhateverItsAddress() throws Exception {
    int allowed = 0;
    for (int i = 0; i < 1_300; i++) {
      String path = i % 2 == 0 ? "/api/v1/handoffs" : "/mcp";
      allowed += send("POST", path, "192.0.2." + i % 200, "bk_one").getStatus() == 200 ? 1 : 0;
    }
    assertThat(allowed).isEqualTo(1_200);
    assertThat(send("GET", "/api/v1/handoffs/1", "192.0.2.7", "bk_one").getStatus()).isEqualTo(429);
    assertThat(send("GET", "/api/v1/handoffs/1", "192.0.2.7", "bk_other").getStatus())
        .isEqualTo(200);
  }

  @Test
  void leavesReadingAlone() throws Exception {
    assertThat(allowed("GET", "/api/v1/conversations/d/messages", "192.0.2.5", 500)).isEqualTo(500);
  }

  @Test
  void saysWhenToComeBack() throws Exception {
    allowed("POST", "/api/v1/conversations/e/messages", "192.0.2.6", 120);
    MockHttpServletResponse refused = send("POST", "/api/v1/conversations/e/messages", "192.0.2.6");
    assertThat(refused.getStatus()).isEqualTo(429);
    assertThat(refused.getHeader("Retry-After")).isEqualTo("1");
    assertThat(refused.getContentType()).startsWith("application/problem+json");
  }

  private int allowed(String method, String path, String address, int times) throws Exception {
    int allowed = 0;
    for (int i = 0; i < times; i++) {
      allowed += send(method, path, address).getStatus() == 200 ? 1 : 0;
    }
    return allowed;
  }

  private MockHttpServletResponse send(String method, String path, String address)
      throws Exception {
    return send(method, path, address, "");
  }

  private MockHttpServletResponse send(String method, String path, String address, String key)
      throws Exception {
    MockHttpServletRequest request = new MockHttpServletRequest(method, path);
    if (!key.isEmpty()) {
      request.addHeader("Authorization", "Bearer " + key);
    }
    request.setRemoteAddr(address);
    MockHttpServletResponse response = new MockHttpServletResponse();
    filter.doFilter(request, response, new MockFilterChain());
    return response;
  }
}
