package dev.baton.understanding.grammar;

/** How far two words are apart, and how far is near enough to be a misspelling. */
public final class Typo {
  private static final int TOO_FAR = Integer.MAX_VALUE;

  private Typo() {}

  /** How many slips are forgiven in a word of this length. */
  static int allowed(int length) {
    if (length < 4) {
      return 0;
    }
    return length < 8 ? 1 : 2;
  }

  static boolean isAlphabetic(String word) {
    return word.chars().allMatch(Character::isLetter);
  }

  /**
   * The number of letters wrong, missing, added or exchanged with their neighbour; {@link
   * Integer#MAX_VALUE} when that is more than a slip. People rarely miss the first letter. In a
   * word of four letters only exchanged ones are forgiven, unless it is one often meant.
   */
  static int distance(String typed, String meant, boolean often) {
    int most = allowed(meant.length());
    if (Math.abs(typed.length() - meant.length()) > most) {
      return TOO_FAR;
    }
    boolean firstDiffers = typed.charAt(0) != meant.charAt(0);
    boolean silent = meant.charAt(0) == 'h' && typed.charAt(0) == meant.charAt(1);
    if (firstDiffers && !silent && !isSwapAtStart(typed, meant)) {
      return TOO_FAR;
    }
    int distance = edits(typed, meant);
    if (!often && meant.length() == 4 && typed.length() < 5 && !isAnagram(typed, meant)) {
      return TOO_FAR;
    }
    return distance <= most ? distance : TOO_FAR;
  }

  /** Whether two words of three letters or more differ by two slips at most. */
  public static boolean isNear(String one, String other) {
    int shorter = Math.min(one.length(), other.length());
    return shorter >= 3
        && Math.abs(one.length() - other.length()) <= 2
        && one.charAt(0) == other.charAt(0)
        && edits(one, other) <= Math.min(2, shorter - 2);
  }

  private static boolean isSwapAtStart(String typed, String meant) {
    return typed.length() > 1
        && typed.charAt(0) == meant.charAt(1)
        && typed.charAt(1) == meant.charAt(0);
  }

  private static boolean isAnagram(String one, String other) {
    return one.length() == other.length()
        && java.util.Arrays.equals(
            one.chars().sorted().toArray(), other.chars().sorted().toArray());
  }

  private static int edits(String one, String other) {
    int[][] cost = new int[one.length() + 1][other.length() + 1];
    for (int i = 0; i <= one.length(); i++) {
      cost[i][0] = i;
    }
    for (int j = 0; j <= other.length(); j++) {
      cost[0][j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      for (int j = 1; j <= other.length(); j++) {
        int same = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        int best =
            Math.min(Math.min(cost[i - 1][j], cost[i][j - 1]) + 1, cost[i - 1][j - 1] + same);
        boolean swapped =
            i > 1
                && j > 1
                && one.charAt(i - 1) == other.charAt(j - 2)
                && one.charAt(i - 2) == other.charAt(j - 1);
        cost[i][j] = swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
      }
    }
    return cost[one.length()][other.length()];
  }
}
