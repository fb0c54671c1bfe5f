package dev.baton.support.answers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A store's entries, ready to be asked. It answers only when nearly every word of the question that
 * matters is in one way of asking an entry, or in its answer, and no other entry comes near. When
 * unsure it does not answer.
 */
public final class AnswerBook {
  private static final double WHOLE_QUESTION = 0.85;
  private static final double WHOLE_ENTRY = 0.5;
  private static final double SURE = 0.72;
  private static final double AHEAD = 0.06;

  private final List<Way> ways = new ArrayList<>();
  private final Map<String, Integer> entriesWith = new HashMap<>();
  private final int entries;

  /** One way of asking an entry, in the words that matter. */
  private record Way(Entry entry, Set<String> asked, Set<String> answered) {}

  private record Scored(Entry entry, double score) {}

  /** A book of these entries. */
  public AnswerBook(List<Entry> all) {
    this.entries = all.size();
    for (Entry entry : all) {
      Set<String> answered = Words.of(entry.answer(), entry.language());
      Set<String> own = new HashSet<>(answered);
      List<String> questions = new ArrayList<>(entry.alsoAsked());
      questions.add(entry.question());
      for (String question : questions) {
        Set<String> asked = Words.of(question, entry.language());
        own.addAll(asked);
        if (!asked.isEmpty()) {
          ways.add(new Way(entry, asked, answered));
        }
      }
      own.forEach(word -> entriesWith.merge(word, 1, Integer::sum));
    }
  }

  /** The entry a message surely asks for, as a whole or in one question of it. */
  public Optional<Entry> answering(String message) {
    return questions(message).stream().flatMap(question -> sure(question).stream()).findFirst();
  }

  private static Set<String> questions(String message) {
    Set<String> questions = new LinkedHashSet<>();
    questions.add(message);
    for (String sentence : message.split("(?<=[.!?\\n])\\s", -1)) {
      if (sentence.strip().endsWith("?")) {
        questions.add(sentence);
        questions.add(sentence.substring(sentence.lastIndexOf(',') + 1));
      }
    }
    return questions;
  }

  private Optional<Entry> sure(String question) {
    Map<Entry, Double> best = new HashMap<>();
    for (Way way : ways) {
      Set<String> asked = Words.of(question, way.entry().language());
      best.merge(way.entry(), score(asked, way), Math::max);
    }
    List<Scored> ranked =
        best.entrySet().stream()
            .map(scored -> new Scored(scored.getKey(), scored.getValue()))
            .sorted(Comparator.comparingDouble((Scored scored) -> -scored.score()))
            .toList();
    if (ranked.isEmpty() || ranked.getFirst().score() < SURE) {
      return Optional.empty();
    }
    boolean ahead =
        ranked.size() == 1 || ranked.getFirst().score() - ranked.get(1).score() >= AHEAD;
    return ahead ? Optional.of(ranked.getFirst().entry()) : Optional.empty();
  }

  private double score(Set<String> asked, Way way) {
    if (asked.isEmpty() || namesAnotherCountry(asked, way.asked())) {
      return 0;
    }
    double question = 0;
    double inQuestion = 0;
    double inAsked = 0;
    for (String word : asked) {
      double weight = weight(word);
      question += weight;
      if (holds(way.asked(), word)) {
        inQuestion += weight;
        inAsked += weight;
      } else if (way.answered().contains(word)) {
        inQuestion += weight;
      }
    }
    double entry = 0;
    double inEntry = 0;
    for (String word : way.asked()) {
      double weight = weight(word);
      entry += weight;
      if (asked.contains(word) || (word.equals(Words.COUNTRY) && namesCountry(asked))) {
        inEntry += weight;
      }
    }
    double precision = inQuestion / question;
    double recall = inEntry / entry;
    boolean enough = precision >= WHOLE_QUESTION && recall >= WHOLE_ENTRY && inAsked > 0;
    return enough ? 2 * precision * recall / (precision + recall) : 0;
  }

  private static boolean holds(Set<String> way, String word) {
    return way.contains(word)
        || (word.startsWith(Words.NAMED_COUNTRY) && way.contains(Words.COUNTRY));
  }

  private static boolean namesCountry(Set<String> words) {
    return words.stream().anyMatch(word -> word.startsWith(Words.NAMED_COUNTRY));
  }

  /** "Do you ship to Canada?" says nothing about Norway. */
  private static boolean namesAnotherCountry(Set<String> asked, Set<String> way) {
    return namesCountry(way)
        && way.stream()
            .filter(word -> word.startsWith(Words.NAMED_COUNTRY))
            .noneMatch(asked::contains);
  }

  /** Rare words say more; a word no entry has says most. */
  private double weight(String word) {
    String counted = word.startsWith(Words.NAMED_COUNTRY) ? Words.COUNTRY : word;
    return Math.log(1 + (double) (1 + entries) / entriesWith.getOrDefault(counted, 1));
  }
}
