package dev.baton.support.address;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.support.address.Parts.Part;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses as shoppers write them, and messages that hold none. */
class AddressTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "US|please send order 12350 to 5 Main St, Boston MA 02110 instead|5 Main St, Boston, MA 02110, United States",
        "US|5 Main St, Boston MA 02110|5 Main St, Boston, MA 02110, United States",
        "US|5 main st boston ma 02110|5 main st, boston, MA 02110, United States",
        "US|5 Main St Apt 4 Boston MA 02110|5 Main St Apt 4, Boston, MA 02110, United States",
        "US|350 5th Ave, New York, NY 10118|350 5th Ave, New York, NY 10118, United States",
        "US|1600 Pennsylvania Avenue NW, Washington, DC 20500|1600 Pennsylvania Avenue NW, Washington, DC 20500, United States",
        "US|PO Box 12, Albany, New York, 12201|PO Box 12, Albany, NY 12201, United States",
        "US|it should be 7 Elm Street, Springfield, IL 62701 please. Thanks!|7 Elm Street, Springfield, IL 62701, United States",
        "US|send it to Omar Haddad, 5 Main St, Boston, Massachusetts 02110, USA|Omar Haddad, 5 Main St, Boston, MA 02110, United States",
        "US|My new address is 221B Baker Street, London NW1 6XE, UK|221B Baker Street, London, NW1 6XE, United Kingdom",
        "US|Keizersgracht 12, 1015 CJ Amsterdam|Keizersgracht 12, Amsterdam, 1015 CJ, Netherlands",
        "US|a Calle Mayor 12, 28013 Madrid, España|Calle Mayor 12, Madrid, 28013, Spain",
        "GB|Flat 2, 5 High St, Bristol BS1 4DJ|5 High St, Flat 2, Bristol, BS1 4DJ, United Kingdom",
        "CA|100 Queen St W, Toronto, ON M5H 2N2|100 Queen St W, Toronto, ON M5H 2N2, Canada",
        "AU|12 George St, Sydney NSW 2000|12 George St, Sydney, NSW 2000, Australia",
        "DE|Bitte an Hauptstraße 5, 10115 Berlin schicken|Hauptstraße 5, Berlin, 10115, Germany",
        "DE|Hauptstr. 5 10115 Berlin|Hauptstr. 5, Berlin, 10115, Germany",
        "ES|Calle Mayor 12, 3º B, 28013 Madrid|Calle Mayor 12, 3º B, Madrid, 28013, Spain",
        "FR|l'adresse est : 12 rue de la Paix, 75002 Paris, merci|12 rue de la Paix, Paris, 75002, France",
        "IT|in Via Roma 10, 20121 Milano MI|Via Roma 10, Milano, 20121, Italy",
        "PT|Rua do Ouro 12, 3º Esq, 1100-061 Lisboa|Rua do Ouro 12, 3º Esq, Lisboa, 1100-061, Portugal",
        "BR|Rua Augusta, 1500, Consolação, São Paulo - SP, 01305-100|Rua Augusta, 1500, Consolação, São Paulo, SP 01305-100, Brazil"
      })
  void readsAnAddressHoweverItIsWritten(String home, String message, String line) {
    Parts parts = new AddressText(home).read(message, List.of("12350"), false);
    assertThat(parts.line(Locale.ENGLISH)).isEqualTo(line);
    assertThat(parts.missing()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I want to change the delivery address of my order 12350",
        "please ship order 12350 to my sister in Boston",
        "I ordered 3 mugs on 5 May, can you change the address",
        "change address",
        "<b>5 Main St</b>, Boston MA 02110",
        "http://evil.example/5 Main St, Boston MA 02110",
        "{{address}} 5 Main St, Boston MA 02110",
        "New York, NY 10001",
        "",
        "¦¦, ;"
      })
  void readsNoneWhereNoneIs(String message) {
    assertThat(new AddressText("US").read(message, List.of("12350"), false)).isEqualTo(Parts.NONE);
  }

  @Test
  void signsThatNobodySeesAreLeftOut() {
    Parts parts =
        new AddressText("US")
            .read("\u202e5 Main\u200b St\u202c, Bos\u200bton\u2066 MA 02110", List.of(), true);
    assertThat(parts.line(Locale.ENGLISH)).isEqualTo("5 Main St, Boston, MA 02110, United States");
  }

  @Test
  void whatIsTooLongIsNoAddress() {
    String long10000 = "5 Main St, Boston MA 02110 " + "x".repeat(9973);
    assertThat(new AddressText("US").read(long10000, List.of(), true)).isEqualTo(Parts.NONE);
    assertThat(new AddressText("US").read("1".repeat(10_000), List.of(), true))
        .isEqualTo(Parts.NONE);
  }

  @Test
  void askedForPartByPart() {
    AddressText text = new AddressText("US");
    Parts street = text.read("5 Main St", List.of(), true);
    assertThat(street.missing()).contains(Part.CITY);
    Parts city = text.completed(street, Part.CITY, "in Boston", List.of());
    assertThat(city.missing()).contains(Part.REGION);
    Parts region = text.completed(city, Part.REGION, "it is in massachusetts", List.of());
    assertThat(region.missing()).contains(Part.POSTCODE);
    Parts all = text.completed(region, Part.POSTCODE, "02110 thanks", List.of());
    assertThat(all.line(Locale.ENGLISH)).isEqualTo("5 Main St, Boston, MA 02110, United States");
    assertThat(text.completed(street, Part.CITY, "Boston, MA 02110", List.of())).isEqualTo(all);
  }

  @Test
  void aTownBehindAPostcodeIsNotInTheUnitedStatesUnlessSaid() {
    AddressText text = new AddressText("US");
    Parts berlin = text.read("Hauptstraße 5, 10115 Berlin", List.of(), true);
    assertThat(berlin.missing()).contains(Part.COUNTRY);
    Parts known = text.completed(berlin, Part.COUNTRY, "Deutschland", List.of());
    assertThat(known.missing()).isEmpty();
    assertThat(known.country()).isEqualTo("DE");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "the zip is 02111|5 Main St, Boston, MA 02111, United States",
        "no, it's 7 Elm St|7 Elm St, Boston, MA 02110, United States",
        "7 Main St not 5|7 Main St, Boston, MA 02110, United States",
        "no no, 9 Oak Rd, Salem MA 01970|9 Oak Rd, Salem, MA 01970, United States",
        "yes|5 Main St, Boston, MA 02110, United States",
        "ok|5 Main St, Boston, MA 02110, United States",
        "no|5 Main St, Boston, MA 02110, United States",
        "hi|5 Main St, Boston, MA 02110, United States"
      })
  void aCorrectionReplacesWhatItNames(String message, String line) {
    AddressText text = new AddressText("US");
    Parts before = text.read("5 Main St, Boston MA 02110", List.of(), true);
    assertThat(text.corrected(before, message, List.of()).line(Locale.ENGLISH)).isEqualTo(line);
  }

  @Test
  void noTextTakesLong() {
    Random random = new Random(7);
    String letters = "5 Main St,.:;¦\n to nach a-ß'’#/02110 MA USA not ";
    for (int i = 0; i < 2_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(500); n > 0; n--) {
        text.append(letters.charAt(random.nextInt(letters.length())));
      }
      long start = System.nanoTime();
      new AddressText("US").read(text.toString(), List.of("5"), true);
      assertThat(System.nanoTime() - start).as(text.toString()).isLessThan(1_000_000_000L);
    }
  }
}
