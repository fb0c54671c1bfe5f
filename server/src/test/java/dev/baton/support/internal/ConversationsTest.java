package dev.baton.support.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Shoppers in their own words and seven languages, read by the built-in understanding. */
class ConversationsTest {
  private Floor floor = new Floor(new Counter());

  /** The next shopper comes, to a shop where nothing happened yet. */
  private void nextShopper() {
    floor = new Floor(new Counter());
  }

  private void says(String text, String who, String... parts) {
    String heard = floor.hear(text).toString();
    assertThat(heard).as(text).startsWith(who);
    for (String part : parts) {
      assertThat(heard).as(text).contains(part);
    }
  }

  @Test
  void english() {
    says("where is my order?", "track_order asks", "order number", "email");
    says("do you ship to Norway?", "questions finishes", "Norway");
    says("12346", "track_order asks", "email");
    says("why do you need my email", "track_order asks", "placed the order");
    says("jane@exmaple.com", "track_order asks", "check both");
    says("oh sorry jane@example.com", "track_order finishes", "1Z999AA10123456784");
    says("cancel order 12350", "cancel_order asks", "can't find");
    says("omar@example.com", "cancel_order asks", "Dotted Notebook");
    says("yes please", "cancel_order finishes", "is cancelled", "$15.00");
    says("where is my order?", "track_order finishes", "#12350 was cancelled");
    says("I want to return something from order 12347", "return_order asks", "can't find");
    says("jane@example.com", "return_order asks", "1. Wool Throw");
    says("the mug", "return_order asks", "Why");
    says("1", "return_order asks", "Changed my mind");
    says("yes", "return_order finishes", "#12347-R1");
  }

  @Test
  void partsDamageExchangesAndLossGoToAPersonAtOnce() {
    says(
        "I want to cancel part of my order 12345",
        "cancel_order escalates",
        "part of order #12345");
    nextShopper();
    says("cancel order 12345 jane@example.com", "cancel_order asks", "whole order #12345");
    says("actually just the tray", "cancel_order escalates", "part of order #12345");
    nextShopper();
    says("my mug arrived broken", "return_order escalates");
    nextShopper();
    says("I want to exchange the apron for another size", "return_order escalates", "exchange");
    nextShopper();
    says("it says delivered but I never got it. order 12347", "track_order escalates");
  }

  @Test
  void impatience() {
    says("where is order 12346? omar@example.com", "track_order asks", "check both");
    says("yes it's right", "track_order refuses", "still can't find");
    nextShopper();
    says("return the mug from order 12347, jane@example.com", "return_order asks", "Why");
    says("it doesn't fit", "return_order asks", "Does not fit my home");
    nextShopper();
    says("return the mug from order 12347, jane@example.com", "return_order asks", "Why");
    says("it arrived broken", "return_order escalates", "put it right");
  }

  @Test
  void spanish() {
    says("¿dónde está mi pedido 12346?", "track_order asks", "correo");
    says("jane@example.com", "track_order finishes", "1Z999AA10123456784", "viernes 6 de marzo");
    nextShopper();
    says("Quiero cancelar mi pedido 12350", "cancel_order asks", "correo");
    says("omar@example.com", "cancel_order asks", "No se puede deshacer");
    says("sí, por favor", "cancel_order finishes", "está cancelado");
    nextShopper();
    says("quiero devolver el pedido 12347, jane@example.com", "return_order asks", "artículos");
    says("todo", "return_order asks", "Por qué");
    says("1", "return_order asks", "Changed my mind");
    says("sí", "return_order finishes", "#12347-R1");
  }

  @Test
  void french() {
    says("où est ma commande 12346 ?", "track_order asks", "adresse e-mail");
    says("jane@example.com", "track_order finishes", "1Z999AA10123456784", "vendredi 6 mars");
    nextShopper();
    says("Je voudrais annuler une partie de ma commande 12345", "cancel_order escalates", "#12345");
    nextShopper();
    says("Je veux retourner ma commande 12347", "return_order asks", "adresse e-mail");
    says("jane@example.com", "return_order asks", "Quels articles");
    says("les deux", "return_order asks", "Wool Throw et Stoneware Mug");
    says("3", "return_order asks", "Not as described");
    says("oui", "return_order finishes", "#12347-R1");
  }

  @Test
  void german() {
    says("Wo ist meine Bestellung? 12346, jane@example.com", "track_order finishes", "6. März");
    nextShopper();
    says("Ich möchte meine Bestellung 12347 zurückgeben", "return_order asks", "E-Mail-Adresse");
    says("jane@example.com", "return_order asks", "Welche Artikel");
    says("alles", "return_order asks", "Warum");
    says("2", "return_order asks", "Does not fit my home");
    says("ja", "return_order finishes", "#12347-R1");
  }

  @Test
  void portuguese() {
    says(
        "onde está meu pedido 12346? meu email é jane@example.com",
        "track_order finishes",
        "1Z999AA10123456784",
        "6 de março");
    says("quero devolver meu pedido 12347", "return_order asks", "Quais itens");
    says("tudo", "return_order asks", "Por que");
  }

  @Test
  void italian() {
    says("dov'è il mio ordine 12346?", "track_order asks", "e-mail");
    says("jane@example.com", "track_order finishes", "venerdì 6 marzo");
    nextShopper();
    says("Vorrei annullare l'ordine 12350", "cancel_order asks", "e-mail");
    says("omar@example.com", "cancel_order asks", "Annullo");
    says("no", "cancel_order finishes", "non ho annullato");
  }

  @Test
  void dutch() {
    says("waar blijft mijn bestelling 12346", "track_order asks", "e-mailadres");
    says("jane@example.com", "track_order finishes", "vrijdag 6 maart");
    nextShopper();
    says("ik wil mijn bestelling 12350 annuleren omar@example.com", "cancel_order asks", "#12350");
    says("ja graag", "cancel_order finishes", "geannuleerd");
  }
}
