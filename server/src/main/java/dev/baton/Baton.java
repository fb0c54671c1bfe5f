package dev.baton;

import dev.baton.shared.BatonSettings;
import dev.baton.shared.StartRefused;
import dev.baton.shared.boot.BatonContext;
import dev.baton.shared.boot.LogProperties;
import dev.baton.shared.database.BatonDatabase;
import dev.baton.shared.settings.SettingsReader;
import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The Baton server. */
@SpringBootApplication
public class Baton {

  /** Starts the server; ends with status 1 and a sentence when that cannot be. */
  public static void main(String[] arguments) {
    try {
      start(SettingsReader.read(System.getenv()));
    } catch (StartRefused refused) {
      System.err.println("baton: " + refused.getMessage());
      System.exit(1);
    }
  }

  private static void start(BatonSettings settings) {
    BatonDatabase database = BatonDatabase.begin(settings);
    SpringApplication application = new SpringApplication(Baton.class);
    application.setDefaultProperties(LogProperties.of(settings));
    application.addInitializers(new BatonContext(settings, database, Clock.systemUTC()));
    try {
      application.run();
    } catch (RuntimeException reported) {
      database.close();
      System.exit(1);
    }
  }
}
