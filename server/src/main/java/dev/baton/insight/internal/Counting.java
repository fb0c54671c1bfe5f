package dev.baton.insight.internal;

import dev.baton.handoff.settings.HandoffSettings;
import dev.baton.handoff.settings.SettingsVersions;
import dev.baton.insight.ConversationFigures;
import dev.baton.insight.Count;
import dev.baton.insight.LeadingQuestions;
import dev.baton.insight.SearchWords;
import dev.baton.insight.Sent;
import dev.baton.insight.Told;
import dev.baton.insight.jdbc.FigureRows;
import dev.baton.insight.jdbc.QuestionRows;
import dev.baton.insight.jdbc.ToldRows;
import dev.baton.insight.jdbc.WordRows;
import dev.baton.shared.Detail;
import dev.baton.shared.Language;
import dev.baton.shared.StoreId;
import dev.baton.support.answers.Words;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Counts conversations and deliveries from their source, as they stand now. */
@Component
class Counting {
  static final String CONVERSATION = "conversation";
  static final String DELIVERY = "delivery";
  private static final int LONGEST_KEY = 120;

  private final ToldRows sources;
  private final FigureRows figures;
  private final QuestionRows questions;
  private final WordRows words;
  private final SettingsVersions settings;

  Counting(
      ToldRows sources,
      FigureRows figures,
      QuestionRows questions,
      WordRows words,
      SettingsVersions settings) {
    this.sources = sources;
    this.figures = figures;
    this.questions = questions;
    this.words = words;
    this.settings = settings;
  }

  /** Counts conversations, in the caller's transaction; those that could not be read now. */
  Set<UUID> conversations(StoreId store, ZoneId zone, Collection<UUID> ids) {
    List<ToldRows.Source> found =
        sources.conversations(store, ids, version -> required(store, version));
    Set<UUID> left = new HashSet<>(ids);
    found.forEach(source -> left.remove(source.told().id()));
    if (found.isEmpty()) {
      return left;
    }
    Map<UUID, Map<Count, Long>> parts = new HashMap<>();
    List<QuestionRows.Question> asked = new ArrayList<>();
    List<WordRows.Findable> findable = new ArrayList<>();
    for (ToldRows.Source source : found) {
      Told told = source.told();
      parts.put(told.id(), ConversationFigures.of(told, zone));
      asked.addAll(questions(told, zone));
      findable.add(
          new WordRows.Findable(
              told.id(), told.startedAt(), List.copyOf(SearchWords.of(store, source.findable()))));
    }
    figures.keep(store, CONVERSATION, parts);
    questions.replace(store, parts.keySet(), asked);
    words.keep(store, findable);
    return left;
  }

  /** Counts deliveries, in the caller's transaction. */
  void deliveries(StoreId store, ZoneId zone, Collection<UUID> ids) {
    Map<UUID, Map<Count, Long>> parts =
        sources.deliveries(store, ids).stream()
            .collect(Collectors.toMap(Sent::id, sent -> sent.figures(zone)));
    if (!parts.isEmpty()) {
      figures.keep(store, DELIVERY, parts);
    }
  }

  private Set<String> required(StoreId store, int version) {
    HandoffSettings chosen =
        settings.version(store, version).orElseGet(() -> settings.current(store));
    return Arrays.stream(Detail.values())
        .filter(chosen.information()::requires)
        .map(Detail::key)
        .collect(Collectors.toSet());
  }

  private static List<QuestionRows.Question> questions(Told told, ZoneId zone) {
    Language language = told.language() == null ? Language.ENGLISH : new Language(told.language());
    return LeadingQuestions.of(told).stream()
        .map(
            asked ->
                new QuestionRows.Question(
                    told.id(),
                    asked.seq(),
                    told.startedAt().atZone(zone).toLocalDate(),
                    key(asked.text(), language),
                    language.code(),
                    asked.text()))
        .toList();
  }

  /** The words that matter, in one order; the text itself where none does. */
  private static String key(String text, Language language) {
    String key = String.join(" ", new TreeSet<>(Words.of(text, language)));
    String own = key.isEmpty() ? text : key;
    return own.length() <= LONGEST_KEY ? own : own.substring(0, LONGEST_KEY);
  }
}
