package dev.baton.understanding.builtin;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.baton.understanding.detail.DetailWords;
import dev.baton.understanding.grammar.LanguageFile;
import dev.baton.understanding.grammar.Message;
import dev.baton.understanding.grammar.Word;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What words, and three letters in a row, tell about the language: counted by the build in the
 * language files and in the sentences that likeness is learnt from.
 */
final class Tongues implements DetailWords.Learnt {
  /** What is no word in a line of a language file. */
  private static final Pattern SIGNS = Pattern.compile("[<!~][^\\s|>]*>?|[_|?*]");

  private static final int LANGUAGES = Engine.LANGUAGES.size();
  private static final double KNOWN_WORD = 5;
  private static final double SMOOTHING = 0.3;

  /** Words that every language is credited with, so that a rare one of a small file is not its. */
  private static final double SPARE = 4_000;

  private final Map<String, float[]> words;
  private final Map<String, float[]> triples;
  private final float[] unseen;

  private Tongues(Map<String, float[]> words, Map<String, float[]> triples, float[] unseen) {
    this.words = words;
    this.triples = triples;
    this.unseen = unseen;
  }

  /** What a word weighs for each of {@link Engine#LANGUAGES}, or null when none has it. */
  float @Nullable [] ofWord(String word) {
    return words.get(word);
  }

  @Override
  public boolean holds(String word) {
    return words.containsKey(word);
  }

  @Override
  public boolean holdsInFull(String word) {
    float @Nullable [] row = words.get(word);
    for (int i = 0; row != null && i < Engine.FULL.size(); i++) {
      if (row[i] > 0) {
        return true;
      }
    }
    return false;
  }

  /** The logarithm of how often three letters stand in words of each language. */
  float[] ofTriple(String triple) {
    return triples.getOrDefault(triple, unseen);
  }

  /** Counts. */
  static Tongues of(Map<String, List<LanguageFile>> files) {
    Map<String, float[]> words = new TreeMap<>();
    Map<String, float[]> triples = new TreeMap<>();
    float[] unseen = new float[LANGUAGES];
    for (int i = 0; i < LANGUAGES; i++) {
      Map<String, Integer> counts = counts(files.getOrDefault(Engine.LANGUAGES.get(i), List.of()));
      double all = SPARE + counts.values().stream().mapToInt(Integer::intValue).sum();
      for (Map.Entry<String, Integer> word : counts.entrySet()) {
        row(words, word.getKey())[i] = (float) (word.getValue() / all);
        for (String triple : triples(word.getKey())) {
          row(triples, triple)[i]++;
          unseen[i]++;
        }
      }
    }
    words.values().forEach(Tongues::share);
    toLogarithms(triples, unseen);
    return new Tongues(words, triples, unseen);
  }

  /** In how many lines a word stands. */
  private static Map<String, Integer> counts(List<LanguageFile> files) {
    Map<String, Integer> counts = new HashMap<>();
    for (LanguageFile file : files) {
      for (List<String> lines : file.sections().values()) {
        lines.forEach(line -> words(line).forEach(word -> counts.merge(word, 1, Integer::sum)));
      }
    }
    return counts;
  }

  private static Set<String> words(String line) {
    Set<String> words = new HashSet<>();
    for (Word word : Message.of(SIGNS.matcher(line).replaceAll(" ")).words()) {
      words.add(word.text());
    }
    return words;
  }

  private static float[] row(Map<String, float[]> table, String key) {
    return table.computeIfAbsent(key, none -> new float[LANGUAGES]);
  }

  /** A word of several languages weighs less for each, and most for the one that uses it most. */
  private static void share(float[] row) {
    double sum = 0;
    for (float one : row) {
      sum += one;
    }
    for (int i = 0; i < LANGUAGES; i++) {
      row[i] = (float) (KNOWN_WORD * Math.sqrt(row[i] / sum));
    }
  }

  private static void toLogarithms(Map<String, float[]> triples, float[] unseen) {
    double kinds = triples.size() * SMOOTHING;
    for (float[] row : triples.values()) {
      for (int i = 0; i < LANGUAGES; i++) {
        row[i] = (float) Math.log((row[i] + SMOOTHING) / (unseen[i] + kinds));
      }
    }
    for (int i = 0; i < LANGUAGES; i++) {
      unseen[i] = (float) Math.log(SMOOTHING / (unseen[i] + kinds));
    }
  }

  /** All three letters in a row of a word, its edges among them. */
  static String[] triples(String word) {
    String framed = " " + word + " ";
    if (framed.length() < 3) {
      return new String[] {framed};
    }
    String[] triples = new String[framed.length() - 2];
    for (int i = 0; i < triples.length; i++) {
      triples[i] = framed.substring(i, i + 3);
    }
    return triples;
  }

  void write(DataOutputStream out) throws IOException {
    write(words, out);
    write(triples, out);
    write(Map.of("", unseen), out);
  }

  /** How many rows, their words a line each, and the numbers of all rows. */
  private static void write(Map<String, float[]> table, DataOutputStream out) throws IOException {
    byte[] keys = String.join("\n", table.keySet()).getBytes(UTF_8);
    ByteBuffer numbers = ByteBuffer.allocate(table.size() * LANGUAGES * Float.BYTES);
    for (float[] row : table.values()) {
      numbers.slice().asFloatBuffer().put(row);
      numbers.position(numbers.position() + LANGUAGES * Float.BYTES);
    }
    out.writeInt(keys.length);
    out.writeInt(table.size());
    out.write(keys);
    out.write(numbers.array());
  }

  static Tongues read(DataInputStream in) throws IOException {
    return new Tongues(table(in), table(in), table(in).getOrDefault("", new float[LANGUAGES]));
  }

  private static Map<String, float[]> table(DataInputStream in) throws IOException {
    byte[] keys = new byte[in.readInt()];
    int size = in.readInt();
    in.readFully(keys);
    FloatBuffer numbers =
        ByteBuffer.wrap(in.readNBytes(size * LANGUAGES * Float.BYTES)).asFloatBuffer();
    Map<String, float[]> table = HashMap.newHashMap(size);
    for (String key : new String(keys, UTF_8).split("\n", -1)) {
      float[] row = new float[LANGUAGES];
      numbers.get(row);
      table.put(key, row);
    }
    return table;
  }
}
