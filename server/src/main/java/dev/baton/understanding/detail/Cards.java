package dev.baton.understanding.detail;

/** Tells numbers of payment cards by their check digit. */
final class Cards {

  private Cards() {}

  static boolean isCard(String text) {
    int sum = 0;
    int count = 0;
    for (int i = text.length() - 1; i >= 0; i--) {
      char c = text.charAt(i);
      if (c == '+') {
        return false;
      }
      if (Character.isDigit(c)) {
        int digit = Character.digit(c, 10);
        int weighed = count % 2 == 0 ? digit : digit * 2;
        sum += weighed > 9 ? weighed - 9 : weighed;
        count++;
      }
    }
    return count >= 13 && count <= 19 && sum % 10 == 0;
  }
}
