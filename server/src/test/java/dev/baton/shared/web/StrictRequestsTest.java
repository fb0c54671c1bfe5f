package dev.baton.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.testing.BatonTest;
import dev.baton.testing.Echo;
import dev.baton.testing.Http;
import dev.baton.testing.Http.Answer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@BatonTest
class StrictRequestsTest {
  private static final String PATH = Echo.PATH;
  private final Http http;

  StrictRequestsTest(Http http) {
    this.http = http;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"text": "a", "txet": 1}       | unknown     | /txet
          {"text": 5}                    | wrong_type  | /text
          {"text": true}                 | wrong_type  | /text
          {"text": ["a"]}                | wrong_type  | /text
          {"text": {"a": 1}}             | wrong_type  | /text
          {"text": "a\\u0000b"}          | wrong_type  | /text
          {"text": "\\ud800"}            | wrong_type  | /text
          {"flag": "true"}               | wrong_type  | /flag
          {"flag": 1}                    | wrong_type  | /flag
          {"colour": "blue"}             | wrong_value | /colour
          {"colour": 0}                  | wrong_value | /colour
          {"inner": [{"number": "5"}]}   | wrong_type  | /inner/0/number
          {"inner": [{"number": 1.5}]}   | wrong_type  | /inner/0/number
          {"inner": [{"x/y": 1}]}        | unknown     | /inner/0/x~1y
          {"inner": {}}                  | wrong_type  | /inner
          {"at": "yesterday"}            | wrong_type  | /at
          {"at": 5}                      | wrong_type  | /at
          {"text": "a", "text": "b"}     | malformed   | ``
          {"text": "a"                   | malformed   | ``
          {"text": "a"} {"text": "b"}    | wrong_type  | ``
          ["text"]                       | wrong_type  | ``
          "text"                         | wrong_type  | ``
          null                           | missing     | ``
          nonsense                       | malformed   | ``
          """)
  void refusesWhatIsNotExactlyRight(String body, String code, String pointer) {
    Answer answer = http.post(PATH, body);
    assertThat(answer.status()).as(answer.body()).isEqualTo(400);
    assertThat(answer.header("content-type")).startsWith("application/problem+json");
    assertThat(answer.text("/errors/0/code")).as(answer.body()).isEqualTo(code);
    assertThat(answer.text("/errors/0/pointer")).isEqualTo(pointer == null ? "" : pointer);
    assertThat(answer.text("/detail")).isNotBlank().doesNotContain("Exception", "tools.jackson");
  }

  @Test
  void keepsTextOfEveryKindAsItIs() {
    String text = "\u202ertl\u200bzero <b>&amp; {{email}} 👩\u200d👩\u200d👧 ';--";
    Answer answer = http.post(PATH, Map.of("text", text));
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.text("/text")).isEqualTo(text);
  }

  @Test
  void writesTimesInUtc() {
    Answer answer = http.post(PATH, "{\"at\": \"2026-03-04T05:00:00+14:00\"}");
    assertThat(answer.text("/at")).isEqualTo("2026-03-03T15:00:00Z");
  }

  @Test
  void refusesBytesThatAreNotUtf8() {
    byte[] bytes = "{\"text\": \"?\"}".getBytes(StandardCharsets.UTF_8);
    bytes[10] = (byte) 0xff;
    Answer answer = http.call("POST", PATH, bytes);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text("/errors/0/code")).isEqualTo("malformed");
  }

  @Test
  void refusesALargeBodyWhetherOrNotItsLengthIsTold() {
    String large = "{\"text\": \"" + "x".repeat(300_000) + "\"}";
    assertThat(http.post(PATH, large).status()).isEqualTo(413);
    Answer chunked = http.postChunked(PATH, large);
    assertThat(chunked.status()).isEqualTo(413);
    assertThat(chunked.text("/errors/0/code")).isEqualTo("too_large");
    String fits = "{\"text\": \"" + "x".repeat(200_000) + "\"}";
    assertThat(http.post(PATH, fits).status()).isEqualTo(200);
  }

  @Test
  void takesAFileOfTenMegabytesAndNoByteMore() {
    byte[] ten = new byte[10 * 1024 * 1024];
    assertThat(http.upload(PATH + "/upload", "a.png", "image/png", ten).body())
        .isEqualTo("10485760");
    Answer larger =
        http.upload(PATH + "/upload", "a.png", "image/png", new byte[10 * 1024 * 1024 + 1]);
    assertThat(larger.status()).isEqualTo(413);
    assertThat(larger.header("content-type")).startsWith("application/problem+json");
    Answer muchLarger =
        http.upload(PATH + "/upload", "a.png", "image/png", new byte[12 * 1024 * 1024]);
    assertThat(muchLarger.status()).isEqualTo(413);
  }

  @Test
  void namesTheWrongMethodTypeAndPath() {
    Answer method = http.call("DELETE", PATH, null);
    assertThat(method.status()).isEqualTo(405);
    assertThat(method.header("allow")).contains("POST");
    assertThat(method.text("/title")).isEqualTo("Method Not Allowed");
    Answer type = http.with("Content-Type", "text/plain").post(PATH, "hello");
    assertThat(type.status()).isEqualTo(415);
    Answer upload = http.post(PATH + "/upload", "{}");
    assertThat(upload.status()).isIn(400, 415);
    Answer nothing = http.get("/api/v1/nothing");
    assertThat(nothing.status()).isEqualTo(404);
    assertThat(nothing.header("content-type")).startsWith("application/problem+json");
  }

  @Test
  void saysWhenToComeBack() {
    Answer busy = http.get(PATH + "/busy");
    assertThat(busy.status()).isEqualTo(429);
    assertThat(busy.header("retry-after")).isEqualTo("7");
  }

  @Test
  void tellsNothingOfItsInsides() {
    Answer broken = http.get(PATH + "/broken");
    assertThat(broken.status()).isEqualTo(500);
    assertThat(broken.body()).doesNotContain("secret", "Exception", "at dev.baton");
    assertThat(broken.text("/detail")).contains("Try again");
  }

  @Test
  void letsAnApiAnswerDoNothingInABrowser() {
    Answer answer = http.get(PATH + "/busy");
    assertThat(answer.header("content-security-policy")).contains("default-src 'none'");
    assertThat(answer.header("x-content-type-options")).isEqualTo("nosniff");
    assertThat(answer.headers()).doesNotContainKey("set-cookie");
  }
}
