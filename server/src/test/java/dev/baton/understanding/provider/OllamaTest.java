package dev.baton.understanding.provider;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.shared.ModelProvider;
import dev.baton.testing.StubModel;

class OllamaTest extends LanguageModelContract {
  OllamaTest() {
    super(ModelProvider.OLLAMA);
  }

  @Override
  void asksTrue(StubModel.Asked asked) {
    assertThat(asked.path()).isEqualTo("/api/chat");
    assertThat(asked.body().at("/model").asString()).isEqualTo("stub-1");
    assertThat(asked.body().at("/stream").asBoolean(true)).isFalse();
    assertThat(asked.body().at("/options/temperature").asDouble(9)).isZero();
    assertThat(asked.body().at("/options/num_predict").asInt()).isEqualTo(1_000);
    assertThat(asked.body().at("/format/properties/commands").isObject()).isTrue();
  }
}
