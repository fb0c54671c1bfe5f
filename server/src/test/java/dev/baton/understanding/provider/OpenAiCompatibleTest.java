package dev.baton.understanding.provider;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.shared.ModelProvider;
import dev.baton.testing.StubModel;

class OpenAiCompatibleTest extends LanguageModelContract {
  OpenAiCompatibleTest() {
    super(ModelProvider.OPENAI);
  }

  @Override
  void asksTrue(StubModel.Asked asked) {
    assertThat(asked.path()).isEqualTo("/chat/completions");
    assertThat(asked.headers().get("Authorization")).containsExactly("Bearer key-of-the-stub");
    assertThat(asked.body().at("/model").asString()).isEqualTo("stub-1");
    assertThat(asked.body().at("/temperature").asDouble(9)).isZero();
    assertThat(asked.body().at("/max_tokens").asInt()).isEqualTo(1_000);
    assertThat(asked.body().at("/tool_choice").asString()).isEqualTo("required");
    assertThat(asked.body().at("/tools/0/function/parameters/properties/commands").isObject())
        .isTrue();
  }
}
