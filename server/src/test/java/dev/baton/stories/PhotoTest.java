package dev.baton.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.testing.BatonTest;
import dev.baton.testing.Http;
import dev.baton.testing.Http.Answer;
import dev.baton.testing.Shopper;
import dev.baton.testing.TestStore;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Photos: asked for last, checked by their bytes, in the ticket. Case 18 of the catalogue. */
@BatonTest
class PhotoTest {
  private final Http http;

  PhotoTest(Http http) {
    this.http = http;
  }

  private static byte[] picture(String format) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), format, bytes);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  private Shopper askedForAPhoto(TestStore store) {
    Shopper shopper = Shopper.at(http, store.id());
    shopper.says("I need a human, my lamp is broken");
    shopper.says("Mary Poole mary@example.com");
    assertThat(shopper.asking()).containsExactly("photo");
    return shopper;
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "jpg", "gif"})
  void a_photo_that_is_asked_for_finishes_the_handoff_and_stands_in_the_ticket(String format) {
    TestStore store = TestStore.create(http).collects("photo", true);
    Shopper shopper = askedForAPhoto(store);
    Answer uploaded = shopper.uploads("lamp." + format, "application/x", picture(format));
    assertThat(uploaded.status()).isEqualTo(201);
    assertThat(uploaded.text("/contentType")).startsWith("image/");
    shopper.says("one moment, here it comes");
    assertThat(shopper.hasTicket()).isFalse();
    shopper.sends("", List.of(uploaded.text("/id")));
    assertThat(shopper.hasTicket()).isTrue();
    var attachments = store.ticket(shopper.reference()).at("/attachments");
    assertThat(attachments.size()).isEqualTo(1);
    assertThat(attachments.at("/0/fileName").asString()).startsWith("lamp");
  }

  @Test
  void an_optional_photo_can_be_skipped() {
    TestStore store = TestStore.create(http).collects("photo", false);
    Shopper shopper = askedForAPhoto(store);
    shopper.says("I can't take one");
    assertThat(shopper.hasTicket()).isTrue();
    assertThat(shopper.handoff("/details/photo/state")).isEqualTo("skipped");
  }

  @Test
  void a_required_photo_that_cannot_be_had_is_declined() {
    TestStore store = TestStore.create(http).collects("photo", true);
    Shopper shopper = askedForAPhoto(store);
    shopper.says("no");
    assertThat(shopper.asking()).containsExactly("photo");
    shopper.says("no");
    assertThat(shopper.hasTicket()).isTrue();
    assertThat(shopper.handoff("/details/photo/state")).isEqualTo("declined");
  }

  @Test
  void a_photo_nobody_asked_for_goes_in_too_and_one_after_the_ticket_joins_it() {
    TestStore store = TestStore.create(http);
    Shopper shopper = Shopper.at(http, store.id());
    String before = shopper.uploads("before.png", "image/png", picture("png")).text("/id");
    shopper.sends("I need a human, my lamp is broken", List.of(before));
    shopper.says("Mary Poole mary@example.com");
    String after = shopper.uploads("after.png", "image/png", picture("png")).text("/id");
    shopper.sends("", List.of(after));
    assertThat(shopper.heard()).contains("added").contains(shopper.reference());
    var ticket = store.ticket(shopper.reference());
    assertThat(ticket.at("/attachments").toString()).contains("before");
    assertThat(ticket.toString()).contains("after");
    assertThat(ticket.at("/followUps").size()).isEqualTo(1);
  }

  @Test
  void what_is_no_picture_is_refused_whatever_it_claims() {
    Shopper shopper = Shopper.at(http, "demo");
    byte[] page = "<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
    assertThat(shopper.uploads("lamp.png", "image/png", page).status()).isEqualTo(415);
    assertThat(shopper.uploads("lamp.png", "image/png", new byte[0]).status()).isIn(400, 415);
    byte[] drawing =
        "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"
            .getBytes(StandardCharsets.UTF_8);
    assertThat(shopper.uploads("lamp.svg", "image/svg+xml", drawing).status()).isEqualTo(415);
    byte[] whole = picture("jpg");
    byte[] cut = Arrays.copyOf(whole, whole.length - 40);
    Answer refused = shopper.uploads("lamp.jpg", "image/jpeg", cut);
    assertThat(refused.status()).isEqualTo(415);
    assertThat(refused.text("/detail")).startsWith("This picture cannot be read");
  }

  @Test
  void the_sixth_photo_and_one_of_more_than_ten_megabytes_are_refused() {
    Shopper shopper = Shopper.at(http, "demo");
    for (int i = 0; i < 5; i++) {
      assertThat(shopper.uploads("lamp.png", "image/png", picture("png")).status()).isEqualTo(201);
    }
    assertThat(shopper.uploads("lamp.png", "image/png", picture("png")).status()).isEqualTo(409);
    Shopper other = Shopper.at(http, "demo");
    assertThat(other.uploads("big.png", "image/png", new byte[10 * 1024 * 1024 + 1]).status())
        .isEqualTo(413);
  }

  @Test
  void a_photo_can_be_looked_at_again_by_its_own_shopper_alone() {
    Shopper mine = Shopper.at(http, "demo");
    String photo = mine.uploads("lamp.png", "image/png", picture("png")).text("/id");
    String path = "/attachments/" + photo;
    Answer shown = mine.http().get("/api/v1/conversations/" + mine.id() + path);
    assertThat(shown.status()).isEqualTo(200);
    assertThat(shown.header("content-type")).isEqualTo("image/png");
    assertThat(shown.header("x-content-type-options")).isEqualTo("nosniff");
    assertThat(shown.header("content-security-policy")).contains("sandbox");
    assertThat(shown.header("content-disposition")).isEqualTo("attachment");
    assertThat(shown.header("cache-control")).contains("private");
    assertThat(shown.header("vary")).containsIgnoringCase("authorization");
    Shopper yours = Shopper.at(http, "demo");
    assertThat(yours.http().get("/api/v1/conversations/" + yours.id() + path).status())
        .isEqualTo(404);
    assertThat(yours.http().get("/api/v1/conversations/" + mine.id() + path).status())
        .isEqualTo(404);
    assertThat(http.get("/api/v1/conversations/" + mine.id() + path).status()).isEqualTo(401);
  }

  @Test
  void a_photo_of_another_conversation_is_404() {
    Shopper mine = Shopper.at(http, "demo");
    String photo = mine.uploads("lamp.png", "image/png", picture("png")).text("/id");
    Shopper yours = Shopper.at(http, "demo");
    Answer refused =
        yours
            .http()
            .post(
                "/api/v1/conversations/" + yours.id() + "/messages",
                Map.of(
                    "id",
                    UUID.randomUUID().toString(),
                    "text",
                    "",
                    "attachmentIds",
                    List.of(photo)));
    assertThat(refused.status()).isEqualTo(404);
    assertThat(yours.looks().at("/messages").size()).isEqualTo(1);
  }
}
