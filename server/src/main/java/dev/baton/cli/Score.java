package dev.baton.cli;

import java.util.Locale;

/** Counts of right, wrong and missed, and the figures that follow from them. */
final class Score {
  private int right;
  private int wrong;
  private int missed;
  private int rows;

  /** Counts one line. */
  void count(boolean expected, boolean found, boolean correct) {
    rows++;
    if (expected && found && correct) {
      right++;
      return;
    }
    wrong += found ? 1 : 0;
    missed += expected ? 1 : 0;
  }

  double precision() {
    return right + wrong == 0 ? 1 : (double) right / (right + wrong);
  }

  double recall() {
    return right + missed == 0 ? 1 : (double) right / (right + missed);
  }

  double f1() {
    return right == 0 && wrong + missed > 0
        ? 0
        : 2.0 * right / Math.max(1, 2 * right + wrong + missed);
  }

  int wrong() {
    return wrong;
  }

  /** Lines in which it was found, rightly or wrongly. */
  int found() {
    return right + wrong;
  }

  int rows() {
    return rows;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "precision %.3f  recall %.3f  F1 %.3f  (right %d, wrong %d, missed %d, lines %d)",
        precision(),
        recall(),
        right + wrong + missed == 0 ? 1 : f1(),
        right,
        wrong,
        missed,
        rows);
  }
}
