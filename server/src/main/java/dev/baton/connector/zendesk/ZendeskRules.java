package dev.baton.connector.zendesk;

import dev.baton.connector.Outcome;
import dev.baton.connector.Pace;
import dev.baton.connector.http.Reply;
import dev.baton.connector.http.Rules;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** How Zendesk answers. */
final class ZendeskRules implements Rules {
  private static final long MINUTE = 60;
  private static final Pattern LIMIT = Pattern.compile("remaining=(\\d{1,9}).*resets=(\\d{1,6})");

  @Override
  public @Nullable Outcome special(Reply reply, String said) {
    Integer status = reply.status();
    if (reply.is(400) && reply.json().path("error").asString("").equals("IdempotentRequestError")) {
      return new Outcome.Unknown(
          status, "Zendesk has already had a request for this ticket, with other words.");
    }
    if (reply.is(422) && suspended(reply.json().path("details"))) {
      return new Outcome.Rejected(
          status,
          "Zendesk has suspended this requester and takes no ticket from them. In Zendesk, open the"
              + " customer and choose Unsuspend access, then retry; or send the ticket to another"
              + " integration.");
    }
    return null;
  }

  /** What was ignored of a request, as {@code X-Zendesk-API-Warn} tells with a success. */
  @Override
  public String remark(Reply reply) {
    return reply
        .header("x-zendesk-api-warn")
        .map(warning -> "Zendesk left out part of this: " + warning)
        .orElse("");
  }

  @Override
  public @Nullable Pace pace(Reply reply, Instant now) {
    @Nullable Pace pace = null;
    for (String name : new String[] {"x-rate-limit", "ratelimit", "rate-limit"}) {
      Integer remaining = number(reply.header(name + "-remaining").orElse(""));
      if (remaining != null) {
        Integer reset = number(reply.header(name + "-reset").orElse(""));
        pace = tighter(pace, new Pace(remaining, now.plusSeconds(reset == null ? MINUTE : reset)));
      }
    }
    for (String name : reply.headersBeginning("zendesk-ratelimit-tickets")) {
      Matcher limit = LIMIT.matcher(reply.header(name).orElse(""));
      if (limit.find()) {
        pace =
            tighter(
                pace,
                new Pace(
                    Integer.parseInt(limit.group(1)),
                    now.plusSeconds(Long.parseLong(limit.group(2)))));
      }
    }
    return pace;
  }

  private static Pace tighter(@Nullable Pace one, Pace other) {
    return one == null || other.remaining() < one.remaining() ? other : one;
  }

  private static @Nullable Integer number(String text) {
    return text.matches("\\d{1,9}") ? Integer.valueOf(text) : null;
  }

  private static boolean suspended(JsonNode details) {
    for (JsonNode field : details) {
      for (JsonNode wrong : field) {
        if (wrong.path("error").asString("").equals("UserSuspended")) {
          return true;
        }
      }
    }
    return false;
  }
}
