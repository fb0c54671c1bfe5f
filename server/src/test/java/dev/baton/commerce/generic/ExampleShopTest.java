package dev.baton.commerce.generic;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.baton.commerce.Pause;
import dev.baton.commerce.Shop;
import dev.baton.commerce.ShopContract;
import dev.baton.commerce.http.ShopHttp;
import dev.baton.shared.OrderNumber;
import dev.baton.shared.http.Bounds;
import dev.baton.shared.http.Names;
import dev.baton.shared.http.OutboundHttp;
import dev.baton.shared.http.Targets;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** {@code examples/shop} passes what every shop must keep. */
class ExampleShopTest extends ShopContract {
  private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
  private static final Path SCRIPT = Path.of("..", "examples", "shop", "shop.mjs");
  private final OutboundHttp outbound = new OutboundHttp(new Targets(true, Names.SYSTEM));
  private Process process;
  private Shop shop;

  @BeforeEach
  void start() throws IOException {
    assumeTrue(
        Files.exists(Path.of("/usr/bin/node")) || Files.exists(Path.of("/usr/local/bin/node")),
        "node is absent");
    ProcessBuilder builder =
        new ProcessBuilder("node", SCRIPT.toString()).redirectErrorStream(true);
    builder.environment().put("SECRET", SECRET);
    builder.environment().put("PORT", "0");
    process = builder.start();
    BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
    String line = String.valueOf(said.readLine());
    URI address = URI.create(line.substring(line.indexOf("http")));
    Pause never = _ -> {};
    ShopHttp http =
        new ShopHttp(
            outbound, Clock.systemUTC(), never, new Bounds(Duration.ofSeconds(10), 1_000_000));
    shop = new GenericShop(new Asking(http, address, SECRET));
  }

  @AfterEach
  void stop() throws IOException {
    if (process != null) {
      process.destroy();
    }
    outbound.destroy();
  }

  @Override
  protected Shop shop() {
    return shop;
  }

  @Override
  protected Samples samples() {
    return new Samples(number("1001"), number("1002"), number("1003"), number("1004"));
  }

  private static OrderNumber number(String text) {
    return new OrderNumber(text);
  }
}
