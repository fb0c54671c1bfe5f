package dev.baton.commerce;

import dev.baton.merchant.Store;
import dev.baton.shared.vault.Access;
import dev.baton.shared.vault.Check;
import dev.baton.shared.vault.Setting;
import java.util.List;

/** The code for one kind of shop system. */
public interface ShopKind {

  /** Its name in JSON: {@code shopify}. */
  String type();

  /** Its name for people. */
  String title();

  /** What it is for, in a sentence for the merchant. */
  String about();

  /** What a merchant enters. */
  List<Setting> settings();

  /**
   * The shop of a store. Makes no call, and may be kept for as long as its connection stays as it
   * is.
   */
  Shop open(Store store, Access access);

  /** Whether the connection works. Changes nothing; may take several calls. */
  Check check(Store store, Access access);
}
