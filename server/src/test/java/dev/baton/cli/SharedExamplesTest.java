package dev.baton.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.shared.Detail;
import dev.baton.understanding.BuiltInUnderstanding;
import dev.baton.understanding.Reading;
import dev.baton.understanding.Understanding;
import dev.baton.understanding.Utterance;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Example numbers, names and addresses of the world, put into sentences: their floors. */
class SharedExamplesTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Understanding BUILT_IN = new BuiltInUnderstanding();
  private static final int NAMES_PER_LOCALE = 10;

  private int all;
  private int right;

  @Test
  void findsPhoneNumbersOfEveryRegion() throws IOException {
    for (JsonNode line : lines("phones.jsonl")) {
      String region = line.path("region").asString();
      for (String form : List.of("e164", "international", "national")) {
        String number = line.path(form).asString("");
        String real = line.path("e164").asString();
        check(Detail.PHONE, true, region, number, real);
        check(Detail.PHONE, false, region, "my number is " + number, real);
      }
    }
    assertThat(share()).isGreaterThan(0.99);
  }

  @Test
  void findsNamesOfEveryLocale() throws IOException {
    long seed = 20261122;
    Random random = new Random(seed);
    for (JsonNode line : lines("names_by_locale.jsonl")) {
      JsonNode first = line.path("first_names");
      JsonNode last = line.path("last_names");
      for (int i = 0; i < NAMES_PER_LOCALE && !first.isEmpty() && !last.isEmpty(); i++) {
        String name =
            first.get(random.nextInt(first.size())).asString()
                + " "
                + last.get(random.nextInt(last.size())).asString();
        check(Detail.NAME, false, "US", "My name is " + name, name);
        check(Detail.NAME, true, "US", name, name);
      }
    }
    assertThat(share()).as("seed %d", seed).isGreaterThan(0.96);
  }

  @Test
  void proposesNoAddressThatNobodyCouldAnswer() throws IOException {
    for (JsonNode line : lines("email_edge.jsonl")) {
      String address = line.path("address").asString("");
      boolean same = read(Detail.EMAIL, true, "US", address).contains(address);
      all++;
      right += same == line.path("in_chat_usable").asBoolean() ? 1 : 0;
    }
    assertThat(share()).isGreaterThan(0.97);
  }

  private void check(Detail detail, boolean asked, String country, String text, String value) {
    all++;
    right += read(detail, asked, country, text).equals(List.of(value)) ? 1 : 0;
  }

  private double share() {
    return (double) right / all;
  }

  private static List<String> read(Detail detail, boolean asked, String country, String text) {
    Reading reading =
        BUILT_IN.read(
            new Utterance(
                text,
                List.of(),
                asked ? Set.of(detail) : Set.of(),
                Utterance.Pending.NOTHING,
                country,
                null,
                null));
    return UnderstandLine.values(reading, detail, country);
  }

  private static List<JsonNode> lines(String name) throws IOException {
    return Files.readAllLines(SharedDataTest.shared(name)).stream()
        .filter(line -> !line.isBlank())
        .map(JSON::readTree)
        .toList();
  }
}
