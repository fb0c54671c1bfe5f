package dev.baton.commerce.internal;

import dev.baton.commerce.Pause;
import dev.baton.commerce.ShopUnavailable;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Real time. */
@Component
class RealPause implements Pause {

  @Override
  public void of(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException unwanted) {
      Thread.currentThread().interrupt();
      throw new ShopUnavailable("nobody waited for the answer");
    }
  }
}
