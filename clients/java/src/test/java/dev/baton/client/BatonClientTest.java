package dev.baton.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.agent.tool.ToolSpecifications;
import dev.langchain4j.service.tool.DefaultToolExecutor;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.ai.support.ToolCallbacks;
import org.springframework.ai.tool.ToolCallback;

class BatonClientTest {
  private final StubBaton stub = new StubBaton();
  private final BatonClient baton = new BatonClient(stub.uri(), "bk_right", "demo");

  @AfterEach
  void close() {
    stub.close();
  }

  @Test
  void aConversationIsHandedOverAnsweredAndLookedAt() {
    Told first =
        baton.requestHuman(
            Handover.because("not_understood")
                .shopper("My lamp is broken")
                .assistant("I am sorry.")
                .tried("Looked it up", "Nothing was found."));
    assertThat(first.ask()).isEqualTo("May I have your email?");
    Told then = baton.answer(first.handoff().id(), "jane@example.com");
    assertThat(then.say()).isEqualTo("It is with our team.");
    assertThat(then.handoff().reference()).isEqualTo("B7K2-M9QX");
    Told now = baton.look(first.handoff().id(), 3, Duration.ofSeconds(5));
    assertThat(now.replies()).extracting(Told.TeamReply::text).containsExactly("A new one comes.");
    assertThat(stub.requests.getFirst())
        .contains("\"store\":\"demo\"", "{\"author\":\"assistant\",\"text\":\"I am sorry.\"}");
    assertThat(stub.requests.getLast()).contains("?after=3&wait=5");
  }

  @Test
  void aLostAnswerIsAskedForAgainUnderTheSameKey() {
    stub.hangUps.set(1);
    baton.requestHuman(Handover.because("api").shopper("Hello"), "once");
    assertThat(stub.requests.size()).isGreaterThan(1);
    assertThat(stub.requests.stream().distinct()).hasSize(1);
    assertThat(stub.requests.getFirst()).contains(" once ");
  }

  @Test
  void aRefusalIsToldInWords() {
    BatonClient stranger = new BatonClient(stub.uri(), "bk_wrong", "demo");
    assertThatThrownBy(() -> stranger.requestHuman(Handover.because("api")))
        .isInstanceOfSatisfying(
            BatonRefused.class,
            refused -> {
              assertThat(refused.status()).isEqualTo(429);
              assertThat(refused.retryAfterSeconds()).isEqualTo(7);
              assertThat(refused).hasMessage("That was a lot at once.");
            });
  }

  @Test
  void asAToolOfLangChain4j() {
    LangChain4jTool tool = new LangChain4jTool(baton);
    assertThat(ToolSpecifications.toolSpecificationsFrom(tool)).hasSize(1);
    ToolExecutionRequest call =
        ToolExecutionRequest.builder()
            .name("requestHuman")
            .arguments("{\"words\": \"A person please\", \"email\": \"\"}")
            .build();
    var method =
        Arrays.stream(LangChain4jTool.class.getDeclaredMethods())
            .filter(one -> one.getName().equals("requestHuman"))
            .findFirst()
            .orElseThrow();
    assertThat(new DefaultToolExecutor(tool, method).execute(call, "memory"))
        .isEqualTo("Ask: May I have your email?");
  }

  @Test
  void asAToolOfSpringAi() {
    ToolCallback tool = ToolCallbacks.from(new SpringAiTool(baton))[0];
    assertThat(tool.getToolDefinition().name()).isEqualTo("requestHuman");
    assertThat(tool.call("{\"words\": \"A person\", \"email\": \"jane@example.com\"}"))
        .contains("Say: It is with our team.");
  }
}
