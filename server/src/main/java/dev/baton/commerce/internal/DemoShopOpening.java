package dev.baton.commerce.internal;

import dev.baton.shared.BatonSettings;
import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Puts the demo shop behind the demo store, once; whoever takes it away keeps it away. */
@Component
class DemoShopOpening implements ApplicationRunner {
  private final BatonSettings settings;
  private final JdbcClient jdbc;
  private final Clock clock;

  DemoShopOpening(BatonSettings settings, JdbcClient jdbc, Clock clock) {
    this.settings = settings;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (settings.demo()) {
      jdbc.sql(
              """
              INSERT INTO shop_connection (store_id, type, message, connected_at)
              VALUES ('demo', 'demo', 'Works.', :now)
              ON CONFLICT DO NOTHING
              """)
          .param("now", clock.instant().atOffset(ZoneOffset.UTC))
          .update();
    }
  }
}
