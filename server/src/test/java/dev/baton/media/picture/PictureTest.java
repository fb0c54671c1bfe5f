package dev.baton.media.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PictureTest {

  @Test
  void aKindIsKnownByItsBytes() {
    assertThat(PictureType.of(Pictures.plain("jpg"))).contains(PictureType.JPEG);
    assertThat(PictureType.of(Pictures.plain("png"))).contains(PictureType.PNG);
    assertThat(PictureType.of(Pictures.plain("gif"))).contains(PictureType.GIF);
    assertThat(PictureType.of(Pictures.phoneWebp(1))).contains(PictureType.WEBP);
    assertThat(PictureType.of(Pictures.phoneHeic())).contains(PictureType.HEIC);
    assertThat(PictureType.of("<svg onload=alert(1)>".getBytes(StandardCharsets.UTF_8))).isEmpty();
    assertThat(PictureType.of("%PDF-1.7 and so on and on".getBytes(StandardCharsets.UTF_8)))
        .isEmpty();
    assertThat(PictureType.of(new byte[0])).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 6, 8})
  void aPhonesJpegKeepsItsPictureAndItsTurnAndNothingElse(int orientation) throws IOException {
    byte[] kept = bare(Pictures.phoneJpeg(orientation));
    assertNoSecret(kept);
    assertSamePixels(kept, Pictures.plain("jpg"));
    assertThat(contains(kept, "Exif")).isEqualTo(orientation != 1);
    if (orientation != 1) {
      int tiff = new String(kept, StandardCharsets.ISO_8859_1).indexOf("MM\0*");
      assertThat(Exif.orientation(new Bytes(kept), tiff, kept.length)).isEqualTo(orientation);
    }
  }

  @Test
  void aPngKeepsItsPictureAndItsTurnAndNothingElse() throws IOException {
    byte[] kept = bare(Pictures.phonePng(6));
    assertNoSecret(kept);
    assertSamePixels(kept, Pictures.plain("png"));
    assertThat(contains(kept, "eXIf")).isTrue();
    assertThat(contains(bare(Pictures.phonePng(1)), "eXIf")).isFalse();
  }

  @Test
  void aWebpLosesItsMetadataAndSaysSoInItsHead() {
    byte[] kept = bare(Pictures.phoneWebp(1));
    assertNoSecret(kept);
    assertThat(contains(kept, "EXIF")).isFalse();
    assertThat(kept[20]).isZero();
    assertThat(new Bytes(kept).u32le(4)).isEqualTo(kept.length - 8);
    byte[] turned = bare(Pictures.phoneWebp(6));
    assertNoSecret(turned);
    assertThat(turned[20]).isEqualTo((byte) 0x08);
    assertThat(contains(turned, "EXIF")).isTrue();
  }

  @Test
  void aHeicKeepsItsLengthAndLosesItsPlace() {
    byte[] phone = Pictures.phoneHeic();
    byte[] kept = bare(phone);
    assertThat(kept).hasSameSizeAs(phone);
    assertNoSecret(kept);
  }

  @Test
  void whatWouldExplodeIsRefused() {
    assertThatThrownBy(() -> bare(Pictures.bomb())).isInstanceOf(Unreadable.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"jpg", "png", "gif"})
  void whatCannotBeDrawnIsRefused(String format) {
    byte[] whole = Pictures.large(format);
    assertThat(bare(whole)).isNotEmpty();
    byte[] cut = Arrays.copyOf(whole, whole.length * 2 / 3);
    assertThatThrownBy(() -> bare(cut)).isInstanceOf(Unreadable.class);
    byte[] headOnly = Arrays.copyOf(whole, 40);
    assertThatThrownBy(() -> bare(headOnly)).isInstanceOf(Unreadable.class);
  }

  @Test
  void aPictureThatIsAPageTooLosesThePage() {
    byte[] page = "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
    for (String format : List.of("jpg", "png", "gif")) {
      byte[] plain = Pictures.plain(format);
      byte[] both = Arrays.copyOf(plain, plain.length + page.length);
      System.arraycopy(page, 0, both, plain.length, page.length);
      assertThat(bare(both)).as(format).isEqualTo(plain);
    }
    assertNoSecret(bare(Pictures.notedGif()));
  }

  @Test
  void aGifWhoseFrameIsLargerThanItSaysIsRefused() {
    byte[] gif = Pictures.plain("gif");
    int frame = new String(gif, StandardCharsets.ISO_8859_1).indexOf(",", 13 + 3 * 2);
    gif[frame + 6] = (byte) 0xff;
    gif[frame + 8] = (byte) 0xff;
    assertThatThrownBy(() -> bare(gif)).isInstanceOf(Unreadable.class);
  }

  @Test
  void aHundredMegapixelsAreRefusedByTheirHead() {
    byte[] png = Pictures.plain("png");
    System.arraycopy(new byte[] {0, 0, 0x27, 0x10, 0, 0, 0x27, 0x10}, 0, png, 16, 8);
    assertThatThrownBy(() -> bare(png))
        .isInstanceOf(Unreadable.class)
        .hasMessage("too many pixels");
  }

  @ParameterizedTest
  @ValueSource(strings = {"jpg", "png", "gif"})
  void plainPicturesStayAsTheyAre(String format) {
    byte[] plain = Pictures.plain(format);
    assertThat(bare(plain)).isEqualTo(plain);
  }

  @Test
  void brokenBytesAreRefusedInGoodOrder() {
    SplittableRandom random = new SplittableRandom(42);
    List<byte[]> pictures =
        List.of(
            Pictures.phoneJpeg(6),
            Pictures.phonePng(6),
            Pictures.phoneWebp(6),
            Pictures.phoneHeic(),
            Pictures.plain("gif"));
    for (int i = 0; i < 20_000; i++) {
      byte[] broken = pictures.get(i % pictures.size()).clone();
      for (int n = random.nextInt(1, 6); n > 0; n--) {
        broken[random.nextInt(broken.length)] = (byte) random.nextInt();
      }
      byte[] cut = Arrays.copyOf(broken, random.nextInt(broken.length + 1));
      PictureType.of(cut)
          .ifPresent(
              type -> {
                try {
                  Picture.read(type, cut);
                } catch (Unreadable expected) {
                  assertThat(expected).hasMessageMatching("[a-z ]+");
                }
              });
    }
  }

  @ParameterizedTest
  @CsvSource({
    "IMG_0001.JPG, IMG_0001.JPG",
    "../../etc/passwd, passwd.jpg",
    "C:\\Users\\me\\shirt.jpeg, shirt.jpeg",
    "evil.exe, evil.exe.jpg",
    "'  .hidden ', hidden.jpg",
    "'', photo.jpg",
    "'..', photo.jpg",
    "'a\u202Egpj.exe', a_gpj.exe.jpg",
    "'x\"; filename=y', x_ filename_y.jpg",
    "été 照片.jpg, été 照片.jpg",
  })
  void aFileNameIsHarmless(String given, String kept) {
    assertThat(FileName.of(given, PictureType.JPEG)).isEqualTo(kept);
  }

  @Test
  void aLongNameIsShortenedFromItsFront() {
    assertThat(FileName.of("x".repeat(5_000) + ".jpg", PictureType.JPEG))
        .hasSize(80)
        .endsWith("x.jpg");
  }

  private static byte[] bare(byte[] picture) {
    return Picture.read(PictureType.of(picture).orElseThrow(), picture).bytes();
  }

  private static void assertNoSecret(byte[] kept) {
    assertThat(contains(kept, Pictures.secret())).isFalse();
  }

  private static boolean contains(byte[] bytes, String text) {
    return new String(bytes, StandardCharsets.ISO_8859_1).contains(text);
  }

  private static void assertSamePixels(byte[] one, byte[] other) throws IOException {
    var first = ImageIO.read(new ByteArrayInputStream(one));
    var second = ImageIO.read(new ByteArrayInputStream(other));
    assertThat(first.getWidth()).isEqualTo(second.getWidth());
    for (int x = 0; x < first.getWidth(); x++) {
      for (int y = 0; y < first.getHeight(); y++) {
        assertThat(first.getRGB(x, y)).isEqualTo(second.getRGB(x, y));
      }
    }
  }
}
