package dev.baton.connector.requesttracker;

import dev.baton.connector.http.Reply;
import dev.baton.connector.http.Rules;
import java.util.regex.Pattern;

/** How Request Tracker answers. */
final class RtRules implements Rules {
  /** Where in Perl something went wrong: {@code at /usr/share/perl5/RT/SQL.pm line 12.} */
  private static final Pattern PERL = Pattern.compile(" at /\\S+ line \\d+\\.?");

  /** A list of texts, or a {@code message}. */
  @Override
  public String said(Reply reply) {
    return PERL.matcher(Rules.super.said(reply)).replaceAll("");
  }
}
