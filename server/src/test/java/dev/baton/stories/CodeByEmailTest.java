package dev.baton.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.baton.testing.BatonTest;
import dev.baton.testing.Http;
import dev.baton.testing.Http.Answer;
import dev.baton.testing.SettableClock;
import dev.baton.testing.ShopLogin;
import dev.baton.testing.Shopper;
import dev.baton.testing.TestStore;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Being recognised on another device by a code that comes by e-mail. */
@BatonTest
class CodeByEmailTest {
  private static final Pattern CODE = Pattern.compile("\\b([0-9]{6})\\b");
  private static final String JANE = "jane@example.com";

  private final Http http;
  private final SettableClock clock;
  private final JdbcClient jdbc;
  private final GreenMail mail =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

  CodeByEmailTest(Http http, SettableClock clock, JdbcClient jdbc) {
    this.http = http;
    this.clock = clock;
    this.jdbc = jdbc;
    mail.start();
  }

  @AfterEach
  void noMoreMail() {
    mail.stop();
  }

  /** Lets a store send mail; a visitor of before has left a name and a phone under an address. */
  private TestStore store() {
    return sending(TestStore.create(http).collects("phone", true));
  }

  private TestStore sending(TestStore store) {
    Map<String, Object> config = new HashMap<>();
    config.put("host", "127.0.0.1");
    config.put("port", mail.getSmtp().getPort());
    config.put("tls", "none");
    config.put("from", "shop@shop.test");
    config.put("to", "owner@shop.test");
    Answer set = store.admin().put(store.path("/alerts/channels/email"), Map.of("config", config));
    assertThat(set.status()).as(set.body()).isEqualTo(200);
    return store;
  }

  private static Answer asks(Shopper shopper, String email) {
    return shopper
        .http()
        .post("/api/v1/conversations/" + shopper.id() + "/recognition", Map.of("email", email));
  }

  private static Answer types(Shopper shopper, String code) {
    return shopper
        .http()
        .post("/api/v1/conversations/" + shopper.id() + "/recognition/code", Map.of("code", code));
  }

  /** The code in the latest mail. */
  private String code() {
    try {
      MimeMessage[] all = mail.getReceivedMessages();
      Matcher found = CODE.matcher(String.valueOf(all[all.length - 1].getContent()));
      assertThat(found.find()).isTrue();
      return found.group(1);
    } catch (MessagingException | IOException broken) {
      throw new IllegalStateException(broken);
    }
  }

  private static String other(String code) {
    return code.equals("123456") ? "654321" : "123456";
  }

  @Test
  void what_was_known_is_used_once_the_address_is_proven() {
    TestStore store = store();
    Shopper before = Shopper.at(http, store.id());
    before.says("human please");
    before.says("Jane Doe, " + JANE);
    before.says("+1 415 555 2671");
    assertThat(before.hasTicket()).isTrue();
    Shopper laptop = Shopper.at(http, store.id());
    laptop.says("my mug came broken, human please");
    assertThat(laptop.asking()).containsExactly("email", "name");
    Answer sent = asks(laptop, JANE);
    assertThat(sent.status()).as(sent.body()).isEqualTo(202);
    assertThat(sent.at("/digits").asInt()).isEqualTo(6);
    Answer proven = types(laptop, " " + code().substring(0, 3) + " " + code().substring(3));
    assertThat(proven.status()).as(proven.body()).isEqualTo(200);
    assertThat(proven.text("/identity")).isEqualTo("verified");
    assertThat(proven.at("/messages").toString())
        .contains("confirmed")
        .contains("Jane Doe")
        .contains("+14155552671");
    assertThat(proven.at("/handoff/details/email/verified").asBoolean()).isTrue();
    assertThat(proven.text("/handoff/details/phone/source")).isEqualTo("earlier");
    assertThat(proven.text("/handoff/status")).isIn("submitted", "delivered");
  }

  @Test
  void the_proven_address_opens_its_own_orders() {
    TestStore demo = sending(TestStore.demo(http));
    Shopper jane = Shopper.at(http, "demo");
    assertThat(jane.says("where is my order 12346?")).doesNotContain("1Z999AA10123456784");
    asks(jane, JANE);
    types(jane, code());
    assertThat(jane.says("where is my order 12346?")).contains("1Z999AA10123456784");
    demo.admin().delete(demo.path("/alerts/channels/email"));
  }

  @Test
  void the_answer_is_the_same_whether_the_address_is_known_or_not() {
    TestStore store = store();
    Shopper known = Shopper.at(http, store.id());
    known.says("human please, my email is " + JANE);
    known.says("Jane Doe");
    known.says("+1 415 555 2671");
    Answer one = asks(Shopper.at(http, store.id()), JANE);
    Answer other = asks(Shopper.at(http, store.id()), "nobody@example.com");
    assertThat(other.status()).isEqualTo(one.status()).isEqualTo(202);
    assertThat(other.body().replace("nobody@example.com", JANE)).isEqualTo(one.body());
    assertThat(mail.getReceivedMessages()).hasSize(2);
  }

  @Test
  void five_tries_and_no_more() {
    Shopper shopper = Shopper.at(http, store().id());
    asks(shopper, JANE);
    String code = code();
    for (int i = 0; i < 5; i++) {
      Answer wrong = types(shopper, other(code));
      assertThat(wrong.status()).isEqualTo(422);
      assertThat(wrong.text("/errors/0/code")).isEqualTo("wrong_code");
    }
    Answer late = types(shopper, code);
    assertThat(late.status()).isEqualTo(422);
    assertThat(late.text("/errors/0/code")).isEqualTo("expired");
  }

  @Test
  void ten_minutes_and_no_longer() {
    TestStore store = store();
    Shopper quick = Shopper.at(http, store.id());
    asks(quick, JANE);
    clock.advance(Duration.ofMinutes(9));
    assertThat(types(quick, code()).status()).isEqualTo(200);
    Shopper slow = Shopper.at(http, store.id());
    asks(slow, "omar@example.com");
    clock.advance(Duration.ofMinutes(10));
    assertThat(types(slow, code()).text("/errors/0/code")).isEqualTo("expired");
  }

  @Test
  void a_code_counts_once_in_its_own_conversation_and_only_the_latest() {
    TestStore store = store();
    Shopper jane = Shopper.at(http, store.id());
    asks(jane, JANE);
    String first = code();
    asks(jane, JANE);
    String second = code();
    Shopper thief = Shopper.at(http, store.id());
    assertThat(types(thief, second).text("/errors/0/code")).isEqualTo("expired");
    if (!first.equals(second)) {
      assertThat(types(jane, first).text("/errors/0/code")).isEqualTo("wrong_code");
    }
    assertThat(types(jane, second).status()).isEqualTo(200);
    assertThat(types(jane, second).status()).isEqualTo(422);
  }

  @Test
  void codes_are_counted_by_conversation_and_by_address() {
    TestStore store = store();
    Shopper eager = Shopper.at(http, store.id());
    for (int i = 0; i < 5; i++) {
      assertThat(asks(eager, "guest" + i + "@example.com").status()).isEqualTo(202);
    }
    Answer enough = asks(eager, "guest6@example.com");
    assertThat(enough.status()).isEqualTo(429);
    assertThat(enough.header("retry-after")).isNotBlank();
    for (int i = 0; i < 5; i++) {
      assertThat(asks(Shopper.at(http, store.id()), JANE).status()).isEqualTo(202);
    }
    assertThat(asks(Shopper.at(http, store.id()), "JANE@example.com").status()).isEqualTo(429);
    clock.advance(Duration.ofHours(1).plusSeconds(1));
    assertThat(asks(Shopper.at(http, store.id()), JANE).status()).isEqualTo(202);
  }

  @Test
  void nothing_in_the_database_is_the_code() {
    TestStore store = store();
    asks(Shopper.at(http, store.id()), JANE);
    String row =
        jdbc.sql("select row_to_json(c)::text from email_code c where store_id = :store")
            .param("store", store.id())
            .query(String.class)
            .single();
    assertThat(row).contains(JANE).doesNotContain(code());
  }

  @Test
  void only_where_the_store_can_send_mail_and_nobody_is_recognised() {
    TestStore silent = TestStore.create(http);
    Answer opened = http.post("/api/v1/storefront/" + silent.id() + "/conversations", Map.of());
    assertThat(opened.at("/recognition/byCode").asBoolean()).isFalse();
    assertThat(asks(Shopper.at(http, silent.id()), JANE).status()).isEqualTo(409);
    TestStore store = store();
    Shopper stranger = Shopper.at(http, store.id());
    assertThat(stranger.looks().at("/recognition/byCode").asBoolean()).isTrue();
    Shopper jane =
        Shopper.opening(
            http, store.id(), Map.of("identityToken", ShopLogin.of(store, clock).jane()));
    assertThat(jane.looks().at("/recognition/byCode").asBoolean()).isFalse();
    assertThat(asks(jane, JANE).status()).isEqualTo(409);
  }

  @Test
  void a_mail_server_that_is_down_is_said_and_counts_no_try() {
    TestStore store = store();
    mail.stop();
    Shopper shopper = Shopper.at(http, store.id());
    for (int i = 0; i < 6; i++) {
      assertThat(asks(shopper, JANE).status()).isEqualTo(503);
    }
    assertThat(types(shopper, "123456").text("/errors/0/code")).isEqualTo("expired");
  }

  @Test
  void no_address_is_refused_in_words() {
    Shopper shopper = Shopper.at(http, store().id());
    assertThat(asks(shopper, "jane at example").status()).isEqualTo(422);
    assertThat(mail.getReceivedMessages()).isEmpty();
  }

  @Test
  void the_mail_is_in_the_shoppers_language_and_names_the_shop() throws MessagingException {
    TestStore store = store();
    Shopper shopper = Shopper.opening(http, store.id(), Map.of("locale", "de-DE"));
    asks(shopper, JANE);
    MimeMessage letter = mail.getReceivedMessages()[0];
    assertThat(letter.getSubject()).contains("Ihr Code").contains("Test store");
    assertThat(letter.getAllRecipients()[0].toString()).isEqualTo(JANE);
  }
}
