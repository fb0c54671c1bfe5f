package dev.baton.understanding.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.understanding.Intent;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What messages are about is learnt from the examples, the same every time. */
class LikenessTest {

  @Test
  void theBuildsFileIsWhatTheExamplesGive() throws IOException {
    assertThat(bytes(Fitted.load())).isEqualTo(bytes(Training.fit()));
  }

  @Test
  void nothingSaidSpeaksForNoIntentAlone() {
    double[] chances = Fitted.load().likeness().chances(Traits.of(List.of()));
    assertThat(chances[Likeness.ORDER.indexOf(Intent.CANCEL_ORDER)]).isLessThan(0.5);
  }

  private static byte[] bytes(Fitted fitted) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      fitted.likeness().write(out);
      fitted.requests().write(out);
    }
    return bytes.toByteArray();
  }
}
