package dev.baton.understanding.builtin;

/**
 * The run of words that speaks most for something.
 *
 * @param from its first word
 * @param to the word after its last
 */
record Telling(int from, int to) {

  /**
   * Finds it.
   *
   * @param support how much each word speaks for it; against it when negative
   */
  static Telling of(double[] support) {
    double most = Double.NEGATIVE_INFINITY;
    double sum = 0;
    int begun = 0;
    int from = 0;
    int to = 0;
    for (int i = 0; i < support.length; i++) {
      if (sum <= 0) {
        sum = 0;
        begun = i;
      }
      sum += support[i];
      if (sum > most) {
        most = sum;
        from = begun;
        to = i;
      }
    }
    return new Telling(from, to + 1);
  }
}
