package dev.baton.understanding.builtin;

import dev.baton.understanding.SensitiveTopic;
import dev.baton.understanding.grammar.Break;
import dev.baton.understanding.grammar.PhraseBook.Found;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds what in a message calls for a person. */
final class Triggers {
  /** So many words in a row are of their language, whatever the rest is in; so is a clause. */
  private static final int OF_ITS_LANGUAGE = 4;

  private Triggers() {}

  /** The words that ask for a person outright. */
  static Optional<Found> request(Scan scan) {
    List<Found> against = new ArrayList<>();
    for (Found found : scan.all()) {
      if (found.label().equals("near_miss") || found.label().equals("refuse")) {
        against.add(found);
      }
    }
    return Scan.longest(
            scan.all(),
            found ->
                isRequest(found)
                    && counts(scan, found)
                    && against.stream().noneMatch(other -> suppresses(scan, other, found)))
        .or(() -> scan.longest(LikelyRequest.LABEL));
  }

  /** A {@code request_always} holds whatever it sounds like, unless it is refused. */
  static boolean isRequest(Found found) {
    return found.label().equals("request") || found.label().equals("request_always");
  }

  private static boolean counts(Scan scan, Found found) {
    return scan.likely().contains(found) || (isApart(scan, found) && !isDenied(scan, found));
  }

  private static boolean isApart(Scan scan, Found found) {
    return scan.isWhole(found)
        || found.length() >= OF_ITS_LANGUAGE
        || (found.length() > 1 && isClause(scan, found));
  }

  /** "No live chat" is what it is in the message's own language. */
  private static boolean isDenied(Scan scan, Found found) {
    return scan.likely().stream().anyMatch(no -> no.label().equals("deny") && no.overlaps(found));
  }

  private static boolean isClause(Scan scan, Found found) {
    return (found.from() == 0 || scan.sight().word(found.from()).before() != Break.NONE)
        && (found.to() == scan.sight().size()
            || scan.sight().word(found.to()).before() != Break.NONE);
  }

  private static boolean suppresses(Scan scan, Found other, Found request) {
    boolean said = other.language().equals(request.language()) || scan.likely().contains(other);
    boolean softens = other.label().equals("refuse") || !request.label().equals("request_always");
    return said
        && softens
        && other.overlaps(request)
        && !isAnswer(scan, other)
        && !isPart(other, request);
  }

  /** "I want to talk to an agent" is not softened by the "talk to an agent" in it. */
  private static boolean isPart(Found other, Found request) {
    return other.label().equals("near_miss")
        && request.from() < other.from()
        && other.to() <= request.to();
  }

  /** "No, I want an agent" begins like a refusal, but the comma parts the no from the rest. */
  private static boolean isAnswer(Scan scan, Found refusal) {
    return refusal.label().equals("refuse")
        && refusal.length() > 1
        && scan.sight().word(refusal.from() + 1).before() != Break.NONE;
  }

  /** The words that say outright that no person is wanted. */
  static Optional<Found> refusal(Scan scan) {
    return Scan.longest(scan.likely(), found -> isRefusal(scan, found));
  }

  static boolean isRefusal(Scan scan, Found found) {
    return found.label().equals("refuse") && !isAnswer(scan, found);
  }

  /** A sensitive topic and the words that touch it. */
  record Touched(SensitiveTopic topic, Found by) {}

  /** The gravest sensitive topic touched; the enum's order is the order of gravity. */
  static Optional<Touched> sensitive(Scan scan) {
    for (SensitiveTopic topic : SensitiveTopic.values()) {
      Optional<Found> by = scan.longest("sensitive " + topic.name().toLowerCase(Locale.ROOT));
      if (by.isPresent()) {
        return Optional.of(new Touched(topic, by.get()));
      }
    }
    return Optional.empty();
  }

  /** The words of anger or despair. */
  static Optional<Found> frustration(Scan scan) {
    return scan.longest("frustration");
  }
}
