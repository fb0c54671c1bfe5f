package dev.baton.understanding.provider;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.shared.ModelProvider;
import dev.baton.testing.StubModel;

class AnthropicTest extends LanguageModelContract {
  AnthropicTest() {
    super(ModelProvider.ANTHROPIC);
  }

  @Override
  void asksTrue(StubModel.Asked asked) {
    assertThat(asked.path()).isEqualTo("/messages");
    assertThat(asked.headers().get("X-api-key")).containsExactly("key-of-the-stub");
    assertThat(asked.headers()).containsKey("Anthropic-version");
    assertThat(asked.body().at("/model").asString()).isEqualTo("stub-1");
    assertThat(asked.body().at("/temperature").asDouble(9)).isZero();
    assertThat(asked.body().at("/max_tokens").asInt()).isEqualTo(1_000);
    assertThat(asked.body().at("/tool_choice/type").asString()).isEqualTo("any");
    assertThat(asked.body().at("/tools/0/input_schema/properties/commands").isObject()).isTrue();
  }
}
