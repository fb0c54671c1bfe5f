package dev.baton.skill;

import java.util.UUID;

/**
 * What an instruction of the store's merchant decides now.
 *
 * @param instruction which one
 * @param name how the merchant calls it
 * @param act what is to be done
 * @param because why it applies, in English: "total 612.00 USD is over 500.00 USD"
 * @param byModel whether it applies on a language model's word
 */
public record Ruling(UUID instruction, String name, Act act, String because, boolean byModel) {

  /** What instructions decide. */
  public enum Act {
    HAND_OFF,
    OFFER,
    NEVER_OFFER_FIRST
  }

  /** The decision as a sentence for the team. */
  public String explanation() {
    String what =
        switch (act) {
          case HAND_OFF -> "Handed off";
          case OFFER -> "A person was offered";
          case NEVER_OFFER_FIRST -> "No person was offered first";
        };
    return what + " because of your instruction “" + name + "”: " + because + ".";
  }
}
