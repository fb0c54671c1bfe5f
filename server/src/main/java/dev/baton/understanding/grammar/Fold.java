package dev.baton.understanding.grammar;

import java.text.Normalizer;
import java.util.Locale;

/** Makes spellings comparable: lower case, no accents, one form of each Arabic letter. */
public final class Fold {

  private Fold() {}

  /** The folded form of a word. */
  public static String fold(String word) {
    String plain = word.toLowerCase(Locale.ROOT);
    if (isAscii(plain)) {
      return plain;
    }
    String parts = Normalizer.normalize(plain, Normalizer.Form.NFD);
    StringBuilder folded = new StringBuilder(parts.length());
    for (int i = 0; i < parts.length(); i++) {
      append(folded, parts.charAt(i));
    }
    return Normalizer.normalize(folded, Normalizer.Form.NFC);
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  private static void append(StringBuilder folded, char c) {
    boolean accent =
        (c >= 0x0300 && c <= 0x036F)
            || (c >= 0x0591 && c <= 0x05C7)
            || (c >= 0x064B && c <= 0x065F)
            || c == 0x0640
            || c == 0x093C
            || c == 0x0670;
    if (accent) {
      return;
    }
    switch (c) {
      case 'ß' -> folded.append("ss");
      case 'ø' -> folded.append('o');
      case 'ł' -> folded.append('l');
      case 'ı' -> folded.append('i');
      case 'đ', 'ð' -> folded.append('d');
      case 'æ' -> folded.append("ae");
      case 'œ' -> folded.append("oe");
      case 'أ', 'إ', 'آ', 'ٱ' -> folded.append('ا');
      case 'ى' -> folded.append('ي');
      case 'ة' -> folded.append('ه');
      case 'ё' -> folded.append('е');
      case 'ँ' -> folded.append('ं');
      case 'ک' -> folded.append('ك');
      case 'ی' -> folded.append('ي');
      default -> folded.append(simplified(c));
    }
  }

  /** Chinese characters written the traditional way, and under each the simplified one. */
  private static final String TRADITIONAL =
      "轉機話說談聯繫絡請給嗎麼個幫經實訂單電與對換專員線務問題時為沒還東錢買這們來後應動讓謝現馬聽見會開關寫領導負責體點過溝覆復"
          + "擾煩剛號碼顧處貨遞達運費價裡裏誰壞緊趕廢騙樣願妳變間係當發產種邊嚴複長師總聊臺檢錯誤從進帳難無產輸視訊壓撥圖區裝歲儘別啟隻內歷強絕級認證較結該離標準報訴據響確藍紅顏額試課質鍵鏈銷鐘禮優積贈預約週幾歡樂愛廣廠術維護穩終於誌條";

  private static final String SIMPLIFIED =
      "转机话说谈联系络请给吗么个帮经实订单电与对换专员线务问题时为没还东钱买这们来后应动让谢现马听见会开关写领导负责体点过沟复复"
          + "扰烦刚号码顾处货递达运费价里里谁坏紧赶废骗样愿你变间系当发产种边严复长师总聊台检错误从进账难无产输视讯压拨图区装岁尽别启只内历强绝级认证较结该离标准报诉据响确蓝红颜额试课质键链销钟礼优积赠预约周几欢乐爱广厂术维护稳终于志条";

  private static char simplified(char c) {
    int at = c < 0x4E00 ? -1 : TRADITIONAL.indexOf(c);
    return at < 0 ? c : SIMPLIFIED.charAt(at);
  }
}
