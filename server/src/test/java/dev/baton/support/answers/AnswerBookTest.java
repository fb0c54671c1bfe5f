package dev.baton.support.answers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.commerce.Product;
import dev.baton.commerce.Shop;
import dev.baton.commerce.demo.DemoShopsAccess;
import dev.baton.shared.Language;
import dev.baton.shared.StoreId;
import dev.baton.testing.SettableClock;
import dev.baton.testing.TestPostgres;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The demo store's book: what it answers, and what it leaves to others because it is not sure. */
class AnswerBookTest {
  private static final AnswerBook BOOK = new AnswerBook(DemoAnswers.read(new SettableClock()));
  private static final Shop SHOP =
      DemoShopsAccess.on(JdbcClient.create(TestPostgres.dataSource()), new SettableClock())
          .of(DemoShopsAccess.store(new StoreId("book")));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "do you ship to Norway?                      | We ship to the United States, Canada",
        "hi, my email is zoe@example.com, do you ship to Norway? | We ship to the United States",
        "Do you deliver to New Zealand?              | We ship to the United States, Canada",
        "can you send it to germany                  | We ship to the United States, Canada",
        "do you ship internationally                 | We ship to the United States, Canada",
        "which countries do you deliver to?          | We ship to the United States, Canada",
        "how much is shipping?                       | Shipping within the United States costs",
        "how much is shipping to Norway?             | Shipping within the United States costs",
        "what are your delivery fees                 | Shipping within the United States costs",
        "is shipping free?                           | Shipping within the United States costs",
        "how long does delivery take?                | Orders within the United States arrive",
        "how many days does shipping to Canada take? | Orders within the United States arrive",
        "do you have express delivery?               | We have no express shipping",
        "what's your return policy?                  | You can return most items",
        "how long do i have to return something      | You can return most items",
        "are returns free?                           | Return shipping within the United States is",
        "who pays for the return shipping            | Return shipping within the United States is",
        "how long does a refund take                 | We refund to the way you paid",
        "can i pay with paypal?                      | We accept Visa",
        "do you take american express?               | We accept Visa",
        "what payment methods do you accept          | We accept Visa",
        "when are you open?                          | Our team answers Monday",
        "what are your opening hours                 | Our team answers Monday",
        "can you gift wrap it?                       | Yes. Choose gift wrapping",
        "do you offer gift wrapping                  | Yes. Choose gift wrapping",
        "do you have a store I can visit?            | We have no shop to visit",
        "is there a warranty?                        | Everything we sell comes",
        "do i have to pay customs?                   | Prices leave out sales tax",
        "where do I enter my discount code?            | Enter the code in the cart",
      })
  void answers(String question, String answer) {
    assertThat(BOOK.answering(question))
        .as(question)
        .hasValueSatisfying(entry -> assertThat(entry.answer()).startsWith(answer));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "do you ship live crocodiles?",
        "why don't you ship to Norway?",
        "do you ship on Sundays?",
        "can I pay with bitcoin?",
        "can I pay in installments?",
        "do you ship by drone?",
        "who is your CEO?",
        "is the mug lead free?",
        "do you hire?",
        "are you hiring in the warehouse?",
        "can I return a mug I bought as a present last year?",
        "do you buy used furniture?",
        "does the lamp work in Europe?",
        "shipping was terrible",
        "how much wood would a woodchuck chuck",
        "can you gift wrap an elephant?",
        "what is the meaning of life",
        "do you price match?",
        "do you have student discounts?",
        "can I pick up my order at the warehouse?",
        "do you accept cash on delivery?",
        "what is your VAT number?",
        "liefern Sie nach Norwegen?",
        "¿hacen envíos a Noruega?",
        "can I get an invoice?",
        "?",
        "",
        "the",
        "how",
        "DROP TABLE answer;",
        "{{email}} <b>shipping</b> {{order}} javascript",
      })
  void isSilentWhenNotSure(String question) {
    assertThat(BOOK.answering(question)).as(question).isEmpty();
  }

  @Test
  void anAnswerForOneCountryIsNoneForAnother() {
    AnswerBook book =
        new AnswerBook(
            List.of(
                new Entry(
                    UUID.randomUUID(),
                    Language.ENGLISH,
                    "Do you ship to Canada?",
                    List.of(),
                    "Yes, within 5 days.",
                    Instant.EPOCH)));
    assertThat(book.answering("do you ship to canada?")).isPresent();
    assertThat(book.answering("do you ship to norway?")).isEmpty();
    assertThat(book.answering("which countries do you ship to?")).isEmpty();
  }

  @Test
  void anotherLanguageIsAnsweredFromItsOwnEntries() {
    AnswerBook book =
        new AnswerBook(
            List.of(
                new Entry(
                    UUID.randomUUID(),
                    Language.GERMAN,
                    "Wie lange dauert der Versand?",
                    List.of(),
                    "Drei bis fünf Tage.",
                    Instant.EPOCH)));
    assertThat(book.answering("wie lange dauert denn der versand")).isPresent();
    assertThat(book.answering("was kostet der versand")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "how much is the walnut tray?             | Walnut Tray",
        "is the teapot dishwasher safe?           |",
        "how do I wash the tea towels?            | Linen Tea Towels",
        "what is the throw made of?               | Wool Throw",
        "is the reading lamp available?           | Reading Lamp",
        "do you have the mug in blue?             |",
        "is the mug microwave safe?               | Stoneware Mug",
        "do you accept credit cards?              |",
        "how big is the planter                   | Ceramic Planter",
        "do you sell stoneware?                   |",
        "is the mug or the bowl better?           |",
        "which is nicer, mug or tray, and why     |",
        "do you sell bicycles?                    |",
      })
  void tellsOfAProductOnlyWhenItIsSure(String question, String title) {
    Optional<Product> answer = ProductAnswer.to(question, SHOP.products(question));
    assertThat(answer.map(Product::title)).as(question).isEqualTo(Optional.ofNullable(title));
  }
}
