package dev.baton.connector.hook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyTextTest {

  @Test
  void markupBecomesLinesAndNothingElse() {
    assertThat(
            ReplyText.ofHtml(
                """
                <html><head><title>no</title><style>p{color:red}</style></head><body>
                <p>Hello <b>Mary</b>,</p><p>please:<br>one<ul><li>send it</li><li>wait</li></ul>
                <script>alert(1)</script><img src=x onerror=alert(1)>
                see <a href="https://shop.example/label?a=1&amp;b=2">the label</a>
                or <a href="javascript:alert(1)">this</a></body></html>"""))
        .isEqualTo(
            """
            Hello Mary,

            please:
            one

            - send it
            - wait
            see the label (https://shop.example/label?a=1&b=2) or this""");
  }

  @Test
  void escapedMarkupStaysTheTextItIs() {
    assertThat(ReplyText.ofHtml("use &lt;b&gt; &amp;amp; \u202Eabc\u0007"))
        .isEqualTo("use <b> &amp; abc");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Yes, it ships today.\n\nOn Tue, Mar 3, 2026 at 9:00 AM Mary <m@x.example> wrote:\n> Where?",
        "Yes, it ships today.\r\n\r\nAm Di., 3. März 2026 um 09:00 Uhr schrieb Mary:\r\n> Wo?",
        "Yes, it ships today.\n\nLe mar. 3 mars 2026 à 09:00, Mary a écrit :\n> Où ?",
        "Yes, it ships today.\n\nEl mar, 3 mar 2026 a las 9:00, Mary escribió:\n> ¿Dónde?",
        "Yes, it ships today.\n\n-----Original Message-----\nFrom: Mary",
        "Yes, it ships today.\n\n> Where is it?\n> Mary",
        "Yes, it ships today.\n##- Please type your reply above this line -##\nold"
      })
  void theQuotedMailIsCut(String mail) {
    assertThat(ReplyText.ofText(mail)).isEqualTo("Yes, it ships today.");
  }

  @Test
  void theQuotedMailIsCutFromHtml() {
    assertThat(
            ReplyText.ofHtml(
                "<div>Yes.</div><div class=gmail_quote>On Tuesday Mary wrote:<blockquote>Old"
                    + "</blockquote></div>"))
        .isEqualTo("Yes.");
    assertThat(ReplyText.ofHtml("<p>Yes.</p><hr id=divRplyFwdMsg><div>From: Mary</div>"))
        .isEqualTo("Yes.");
  }

  @Test
  void whenNothingButAQuotationIsThereItStays() {
    assertThat(ReplyText.ofText("> we wrote this before")).isEqualTo("> we wrote this before");
    assertThat(ReplyText.ofHtml("<blockquote type=cite>Only this</blockquote>"))
        .isEqualTo("Only this");
  }

  @Test
  void wordsThatLookAlmostLikeAQuotationStay() {
    assertThat(ReplyText.ofText("On Monday we wrote to the carrier: no answer.\nWait a day."))
        .endsWith("Wait a day.");
  }

  @Test
  void itIsBoundedInLengthAndTime() {
    long before = System.nanoTime();
    for (String evil :
        new String[] {
          " ".repeat(250_000),
          "\n>".repeat(120_000),
          "<div>".repeat(50_000),
          "On ".repeat(80_000),
          "😀".repeat(60_000)
        }) {
      assertThat(ReplyText.ofHtml(evil).length()).isLessThanOrEqualTo(10_000);
      assertThat(ReplyText.ofText(evil).length()).isLessThanOrEqualTo(10_000);
    }
    assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(10));
  }

  @Test
  void aNameIsOneLineAndItsFirstWord() {
    assertThat(ReplyText.firstName(" Ana\n Lima ")).isEqualTo("Ana");
    assertThat(ReplyText.name("a\u202Egpj.exe\n")).isEqualTo("agpj.exe");
  }
}
