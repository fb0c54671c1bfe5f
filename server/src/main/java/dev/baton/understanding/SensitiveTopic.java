package dev.baton.understanding;

/** A topic that goes to people at once. */
public enum SensitiveTopic {
  /** The shopper may harm themselves. */
  SELF_HARM,
  /** Somebody's safety or health is in danger, by a product or otherwise. */
  SAFETY,
  /** A threat of legal action, a lawyer, a regulator. */
  LEGAL,
  /** Fraud, an unknown charge, a chargeback. */
  FRAUD,
  /** Somebody else is in the shopper's account. */
  ACCOUNT_BREAK_IN,
  /** A request about personal data: access, deletion, complaint. */
  PRIVACY
}
