package dev.baton.understanding.grammar;

import java.util.ArrayList;
import java.util.List;

/** A message seen with the eyes of a vocabulary: each word with what it may have been meant as. */
public final class Sight {
  /** After so many unknown words the rest are taken as typed, so that time stays bounded. */
  private static final int MOST_CORRECTIONS = 150;

  private final Message message;
  private final Vocabulary vocabulary;
  private final List<Word> words = new ArrayList<>();
  private final List<int[]> meant = new ArrayList<>();

  /** Looks at a message. */
  public Sight(Message message, Vocabulary vocabulary) {
    this.message = message;
    this.vocabulary = vocabulary;
    int corrections = 0;
    for (Word word : message.words()) {
      boolean known = vocabulary.knows(word.text());
      int[] ids = known || corrections < MOST_CORRECTIONS ? vocabulary.meant(word.text()) : NONE;
      int[] run = null;
      if (!known && corrections++ < MOST_CORRECTIONS && ids.length == 0) {
        boolean capital = Character.isUpperCase(message.text().codePointAt(word.start()));
        run = capital ? null : vocabulary.runTogether(word.text());
      }
      if (run == null) {
        words.add(word);
        meant.add(ids);
      } else {
        split(word, run);
      }
    }
  }

  private static final int[] NONE = {};

  private void split(Word word, int[] run) {
    for (int i = 0; i < run.length; i++) {
      Break before = i == 0 ? word.before() : Break.NONE;
      words.add(new Word(vocabulary.word(run[i]), word.start(), word.end(), before));
      meant.add(new int[] {run[i]});
    }
  }

  /** How many words are seen; a word that is two run together counts twice. */
  public int size() {
    return words.size();
  }

  /** A word as seen. */
  public Word word(int at) {
    return words.get(at);
  }

  /** The message's own text from one word up to, not including, another. */
  public String slice(int from, int to) {
    return from >= to
        ? ""
        : message.text().substring(words.get(from).start(), words.get(to - 1).end());
  }

  /** The message's own text after a word. */
  public String after(int at) {
    return message.text().substring(words.get(at).end());
  }

  /** A word as it was likely meant: "agnet" as "agent". Without a likely one, as typed. */
  public String likely(int at) {
    String typed = words.get(at).text();
    int[] ids = meant.get(at);
    if (ids.length == 0 || vocabulary.knows(typed)) {
      return typed;
    }
    String word = vocabulary.word(ids[0]);
    return word.endsWith("-") ? typed : word;
  }

  int[] meant(int at) {
    return meant.get(at);
  }

  /** Whether a word is in no language file and no misspelling of one that is. */
  public boolean isUnknown(int at) {
    return meant.get(at).length == 0;
  }

  boolean stopsBefore(int at) {
    return words.get(at).before() == Break.STOP;
  }

  boolean breaksBefore(int at) {
    return words.get(at).before() != Break.NONE;
  }
}
