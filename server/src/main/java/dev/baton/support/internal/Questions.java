package dev.baton.support.internal;

import dev.baton.commerce.Product;
import dev.baton.commerce.ShopUnavailable;
import dev.baton.commerce.Shops;
import dev.baton.skill.Attempt;
import dev.baton.skill.Learnt;
import dev.baton.skill.Skill;
import dev.baton.skill.SkillName;
import dev.baton.skill.Step;
import dev.baton.skill.Turn;
import dev.baton.support.answers.AnswerBooks;
import dev.baton.support.answers.Entry;
import dev.baton.support.answers.ProductAnswer;
import dev.baton.understanding.Command;
import dev.baton.understanding.Intent;
import dev.baton.understanding.Reading;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Answers from the merchant's own entries, and from what the shop says of its products, in their
 * words. Where it is not sure, it passes.
 */
@Component
@Order(5)
final class Questions implements Skill {
  private static final int LONGEST_QUESTION = 400;
  private static final Set<Intent> ASKING =
      EnumSet.of(Intent.PRODUCT_QUESTION, Intent.POLICY_QUESTION);

  private final AnswerBooks books;
  private final Shops shops;

  Questions(AnswerBooks books, Shops shops) {
    this.books = books;
    this.shops = shops;
  }

  @Override
  public SkillName name() {
    return SkillName.QUESTIONS;
  }

  @Override
  public boolean startsWith(Reading reading) {
    boolean unplaced = reading.intent() == Intent.OTHER && reading.substance();
    return reading.has(Command.AskQuestion.class) || ASKING.contains(reading.intent()) || unplaced;
  }

  @Override
  public Step take(Turn turn) {
    if (turn.text().length() > LONGEST_QUESTION) {
      return new Step.Pass();
    }
    return books
        .of(turn.store().id())
        .answering(turn.text())
        .map(Questions::said)
        .or(() -> product(turn))
        .orElseGet(Step.Pass::new);
  }

  private static Step said(Entry entry) {
    return finish(entry.answer(), "the entry \"" + entry.question() + "\"");
  }

  private Optional<Step> product(Turn turn) {
    try {
      return shops
          .of(turn.store().id())
          .flatMap(shop -> ProductAnswer.to(turn.text(), shop.products(turn.text())))
          .map(product -> said(turn, product));
    } catch (ShopUnavailable down) {
      return Optional.empty();
    }
  }

  private static Step said(Turn turn, Product product) {
    Voice voice = new Voice(turn);
    String text =
        voice.say(
            product.inStock() ? "product.in" : "product.out",
            "title",
            product.title(),
            "price",
            voice.money(product.price()),
            "about",
            product.about());
    return finish(text.replace("  ", " "), "the product \"" + product.title() + "\"");
  }

  private static Step finish(String text, String source) {
    return new Step.Finish(
        text,
        new Learnt(
            Optional.empty(),
            "Asked a question that was answered from " + source + ".",
            List.of(),
            List.of(new Attempt("Answer a question", "Answered from " + source))));
  }
}
