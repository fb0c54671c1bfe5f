package dev.baton.understanding.detail;

import dev.baton.understanding.grammar.Fold;
import java.util.Set;

/** Tells from the words before a number what kind of number it is. */
final class NumberWords {
  private static final int FAR = 60;
  private static final int NEAR = 6;

  enum Kind {
    PHONE,
    OTHER,
    UNSAID
  }

  private static final Set<String> PHONE =
      Set.of(
          "phone",
          "telephone",
          "mobile",
          "cell",
          "cellphone",
          "tel",
          "telefon",
          "telefono",
          "telefone",
          "celular",
          "movil",
          "handy",
          "handynummer",
          "telefonnummer",
          "rufnummer",
          "mobil",
          "mobiel",
          "telefoon",
          "telefoonnummer",
          "portable",
          "cellulare",
          "whatsapp",
          "call",
          "ring",
          "text",
          "reach",
          "contact",
          "fax",
          "telemovel",
          "appeler",
          "joindre",
          "anrufen",
          "ruf",
          "bel",
          "bellen",
          "llamar",
          "llamarme",
          "llamame",
          "ligar",
          "liga",
          "chiamare",
          "chiamami",
          "recapito",
          "landline",
          "dial",
          "sms",
          "tlf",
          "tfno");
  private static final Set<String> OTHER =
      Set.of(
          "order",
          "policy",
          "account",
          "tracking",
          "card",
          "invoice",
          "reference",
          "ref",
          "id",
          "booking",
          "confirmation",
          "zip",
          "zipcode",
          "postcode",
          "serial",
          "iban",
          "sku",
          "isbn",
          "ean",
          "customer",
          "transaction",
          "pedido",
          "orden",
          "encomenda",
          "commande",
          "colis",
          "bestellung",
          "bestellnummer",
          "bestelnummer",
          "bestelling",
          "ordine",
          "seguimiento",
          "tarjeta",
          "cuenta",
          "factura",
          "referencia",
          "konto",
          "kundennummer",
          "rechnung",
          "rechnungsnummer",
          "sendungsnummer",
          "facture",
          "suivi",
          "carte",
          "compte",
          "fattura",
          "conto",
          "rekening",
          "factuur",
          "imei",
          "vat",
          "ticket",
          "case",
          "claim",
          "member",
          "membership",
          "license",
          "passport",
          "ssn",
          "security",
          "po",
          "part",
          "article",
          "item",
          "model",
          "barcode",
          "rma",
          "code",
          "password",
          "pin",
          "shipment",
          "parcel",
          "package");

  /** What may stand between such a word and its number. */
  private static final Set<String> LINKS =
      Set.of(
          "number", "no", "nr", "num", "id", "is", "numero", "nummer", "code", "codigo", "es",
          "ist", "est", "e", "n", "lautet", "pin", "should", "was", "with", "de", "del", "der",
          "dell");

  private NumberWords() {}

  /** What the nearest telling word before a place says. */
  static Kind before(String text, int place) {
    int end = place;
    int seen = 0;
    String after = "";
    while (end > 0 && place - end < FAR && seen < NEAR) {
      while (end > 0 && !Character.isLetter(text.charAt(end - 1))) {
        if (".!?\n;".indexOf(text.charAt(end - 1)) >= 0 && place - end > 1) {
          return Kind.UNSAID;
        }
        end--;
      }
      int start = end;
      while (start > 0 && Character.isLetter(text.charAt(start - 1)) && end - start < FAR) {
        start--;
      }
      String word = Fold.fold(text.substring(start, end));
      if (PHONE.contains(word)) {
        return Kind.PHONE;
      }
      if (OTHER.contains(word) && (after.isEmpty() || LINKS.contains(after))) {
        return Kind.OTHER;
      }
      after = word;
      end = start;
      seen++;
    }
    return Kind.UNSAID;
  }
}
