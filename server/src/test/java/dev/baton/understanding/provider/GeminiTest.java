package dev.baton.understanding.provider;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.shared.ModelProvider;
import dev.baton.testing.StubModel;

class GeminiTest extends LanguageModelContract {
  GeminiTest() {
    super(ModelProvider.GEMINI);
  }

  @Override
  void asksTrue(StubModel.Asked asked) {
    assertThat(asked.path()).isEqualTo("/models/stub-1:generateContent");
    assertThat(asked.headers().get("X-goog-api-key")).containsExactly("key-of-the-stub");
    assertThat(asked.body().at("/generationConfig/temperature").asDouble(9)).isZero();
    assertThat(asked.body().at("/generationConfig/maxOutputTokens").asInt()).isEqualTo(1_000);
    assertThat(asked.body().at("/toolConfig/functionCallingConfig/mode").asString())
        .isEqualTo("ANY");
  }
}
