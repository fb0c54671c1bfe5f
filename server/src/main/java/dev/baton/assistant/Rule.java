package dev.baton.assistant;

import java.util.Locale;

/** The rules of the policy by which turns are answered; each turn names those that applied. */
public enum Rule {
  /** Asked for a person in words: at once, whatever else was said. */
  EXPLICIT_REQUEST,
  /** Pressed "Talk to a person". */
  BUTTON,
  /** A sensitive topic goes to people at once. */
  SENSITIVE,
  /** Only a language model heard a wish for a person. */
  HEARD_BY_MODEL,
  /** A yes to the offer of a person. */
  OFFER_TAKEN,
  /** A no to the offer of a person. */
  OFFER_DECLINED,
  /** A person is offered, because of anger or a refusal that was not accepted. */
  OFFER_FRUSTRATION,
  /** A person is offered, because the same was asked again. */
  OFFER_REPEATED,
  /** A person is offered, because nothing could be done for two messages in a row. */
  OFFER_HELPLESS,
  /** A second ticket is offered, for what looks like a different matter. */
  OFFER_SECOND,
  /** The address came after the shopper was silent: the handoff is taken up again. */
  RESUMED,
  /** A skill put a question of its own. */
  SKILL_ASKS,
  /** A skill did or answered it. */
  SKILL_DONE,
  /** A skill cannot go on, a person can. */
  SKILL_ESCALATES,
  /** The store's rule says no; a person is offered. */
  SKILL_REFUSES,
  /** An instruction of the merchant's hands it to a person. */
  INSTRUCTION_HANDS_OFF,
  /** An instruction of the merchant's offers a person. */
  INSTRUCTION_OFFERS,
  /** An instruction of the merchant's keeps Baton from offering a person of its own accord. */
  INSTRUCTION_OFFERS_NOTHING,
  /** "Never mind" to a skill. */
  SKILL_STOPPED,
  /** It wants something done that no skill of this store does. */
  NO_SKILL,
  /** A question to which no answer is known. */
  NO_ANSWER,
  /** Asked when somebody answers: the store's reply time. */
  REPLY_TIME,
  /** Nothing in it was understood. */
  NOT_UNDERSTOOD,
  /** A greeting, thanks, or the like. */
  SMALL_TALK,
  /** Something else was said while details are gathered. */
  SIDE_QUESTION,
  /** Details are missing, so they are asked for. */
  ASKS,
  /** An address needs a yes before it is used. */
  CONFIRMS,
  /** Nothing is missing: the ticket is opened. */
  SUBMITS,
  /** The handoff ends without a ticket. */
  ENDS,
  /** The shopper fell silent: the ticket is opened with what there is. */
  RESCUED,
  /** It joins the ticket that stands. */
  JOINS_TICKET,
  /** A detail of the ticket is corrected. */
  CORRECTS_TICKET,
  /** Asked for a person again: the ticket is with the team. */
  WITH_TEAM,
  /** A no straight after a ticket that nobody asked for. */
  WITHDRAWN,
  /** An agent is in the thread: the message goes to them. */
  TO_AGENT;

  /** The name in JSON. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
