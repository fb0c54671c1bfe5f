import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Arrays;

/**
 * Fills the read models as a year of ten million messages would, and prints how long each answer
 * over that year takes. Arguments: address, API key, the database's port and password, the
 * directory of the SQL.
 */
public final class Analytics {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final int TIMES = 7;

  public static void main(String[] arguments) throws Exception {
    String base = arguments[0] + "/api/v1/admin/stores";
    String key = arguments[1];
    Path sql = Path.of(arguments[4]);
    for (String store : new String[] {"year-one", "year-two"}) {
      String body =
          "{\"id\":\"%s\",\"name\":\"A year\",\"country\":\"US\",\"currency\":\"USD\",\"timeZone\":\"UTC\",\"languages\":[\"en\"],\"origins\":[],\"replyTime\":\"24 hours\"}"
              .formatted(store);
      call(HttpRequest.newBuilder(URI.create(base)).POST(BodyPublishers.ofString(body)), key);
    }
    try (Connection database =
            DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + arguments[2] + "/baton", "baton", arguments[3]);
        Statement statement = database.createStatement()) {
      long begun = System.nanoTime();
      statement.execute(Files.readString(sql.resolve("analytics.sql")));
      statement.execute("VACUUM ANALYZE insight_count, insight_question, insight_words, conversation");
      System.out.printf(
          "made %,d figures, %,d questions, %,d conversations to find in %.0f s%n",
          number(statement, "SELECT count(*) FROM insight_count"),
          number(statement, "SELECT count(*) FROM insight_question"),
          number(statement, "SELECT count(*) FROM insight_words"),
          since(begun));
      String days = "from=" + LocalDate.now().minusDays(364) + "&to=" + LocalDate.now();
      String analytics = base + "/year-one/analytics/";
      for (String report :
          new String[] {
            "overview?", "breakdown?by=reason&", "breakdown?by=topic&", "breakdown?by=hour&", "details?",
            "time-to-ticket?", "deliveries?", "questions?", "advice?", "export?report=days&"
          }) {
        time(report.replaceAll("[?&]$", ""), analytics + report + days, key);
      }
      String conversations = base + "/year-one/conversations";
      time("conversations, newest 50", conversations, key);
      for (String q : new String[] {"order", "moon", "a77 b78", "shopper4711@example.com", "order e7", "lam"}) {
        String asked = URLEncoder.encode(q, StandardCharsets.UTF_8);
        time("conversations?q=" + q, conversations + "?q=" + asked, key);
      }
      begun = System.nanoTime();
      statement.execute(Files.readString(sql.resolve("news.sql")));
      double made = since(begun);
      while (number(statement, "SELECT count(*) FROM insight_news") > 0) {
        Thread.sleep(50);
      }
      System.out.printf(
          "20,000 conversations of 4 messages: made in %.0f s, all counted %.1f s later: %,.0f a second%n",
          made, since(begun) - made, 20_000 / (since(begun) - made));
    }
  }

  private static double since(long begun) {
    return (System.nanoTime() - begun) / 1e9;
  }

  private static long number(Statement statement, String sql) throws Exception {
    try (ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  private static void time(String name, String address, String key) throws Exception {
    double[] took = new double[TIMES];
    int size = 0;
    for (int i = 0; i < TIMES; i++) {
      long begun = System.nanoTime();
      HttpResponse<String> answer = call(HttpRequest.newBuilder(URI.create(address)), key);
      took[i] = since(begun) * 1000;
      size = answer.body().length();
    }
    double first = took[0];
    Arrays.sort(took);
    System.out.printf(
        "%-40s first %5.0f ms, median %5.0f ms, slowest %5.0f ms, %,d characters%n",
        name, first, took[TIMES / 2], took[TIMES - 1], size);
  }

  private static HttpResponse<String> call(HttpRequest.Builder request, String key) throws Exception {
    HttpResponse<String> answer =
        HTTP.send(
            request
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .build(),
            BodyHandlers.ofString());
    if (answer.statusCode() >= 300) {
      throw new IllegalStateException(request.build().uri() + ": " + answer.statusCode() + " " + answer.body());
    }
    return answer;
  }
}
