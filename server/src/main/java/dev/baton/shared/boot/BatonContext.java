package dev.baton.shared.boot;

import dev.baton.shared.BatonSettings;
import dev.baton.shared.database.BatonDatabase;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * Gives an application context what stands before it: the settings, the clock and the database. The
 * database is closed after every bean that uses it.
 */
public final class BatonContext
    implements ApplicationContextInitializer<GenericApplicationContext> {
  private final BatonSettings settings;
  private final BatonDatabase database;
  private final Clock clock;

  /** A context of these. */
  public BatonContext(BatonSettings settings, BatonDatabase database, Clock clock) {
    this.settings = settings;
    this.database = database;
    this.clock = clock;
  }

  @Override
  public void initialize(GenericApplicationContext context) {
    context.registerBean(BatonSettings.class, () -> settings);
    registerClock(context, clock);
    context.registerBean(BatonDatabase.class, () -> database);
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("server.address", settings.bind());
    properties.put("server.port", settings.port());
    properties.put(
        "server.forward-headers-strategy", settings.hosting().trustProxy() ? "native" : "none");
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(new MapPropertySource("baton", properties));
  }

  /** Under its own type too, so that a test can ask for the clock it sets. */
  private static <C extends Clock> void registerClock(GenericApplicationContext context, C clock) {
    @SuppressWarnings("unchecked")
    Class<C> type = (Class<C>) clock.getClass();
    context.registerBean("clock", type, () -> clock);
  }
}
