package dev.baton.house;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.testing.TestPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every row belongs to a store, in the schema and in the SQL. */
class SchemaTest {
  /** Tables that belong to the whole installation, each with its reason. */
  private static final Map<String, String> GLOBAL =
      Map.of(
          "flyway_schema_history", "Flyway's own",
          "scheduled_tasks", "db-scheduler's own",
          "installation_key", "the operator's API keys, good for every store",
          "account", "somebody may work for several stores",
          "owner_link", "the first owner's way in, before anybody has a store",
          "sign_in_attempt", "somebody who signs in has no store yet",
          "console_session", "Spring Session's own",
          "console_session_attributes", "Spring Session's own",
          "user_credentials", "Spring Security's own: the passkeys of accounts");

  private static final JdbcClient DATABASE = JdbcClient.create(TestPostgres.dataSource());
  private static final Pattern TEXT_BLOCK = Pattern.compile("\"\"\"(.*?)\"\"\"", Pattern.DOTALL);
  private static final Pattern TABLE =
      Pattern.compile("\\b(?:from|join|into|update)\\s+([a-z_]+)", Pattern.CASE_INSENSITIVE);

  /** An index that makes something unique, and its first column. */
  private record Unique(String table, String index, String firstColumn) {}

  @Test
  void everyKeyBeginsWithTheStore() {
    List<Unique> keys =
        DATABASE
            .sql(
                """
                SELECT t.relname AS "table", i.relname AS "index", a.attname AS first_column
                FROM pg_index x
                JOIN pg_class t ON t.oid = x.indrelid
                JOIN pg_class i ON i.oid = x.indexrelid
                JOIN pg_namespace n ON n.oid = t.relnamespace
                LEFT JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = x.indkey[0]
                WHERE n.nspname = 'public' AND x.indisunique
                """)
            .query(Unique.class)
            .list();
    assertThat(keys)
        .filteredOn(key -> !GLOBAL.containsKey(key.table()))
        .isNotEmpty()
        .allSatisfy(key -> assertThat(key.firstColumn()).as(key.toString()).isEqualTo("store_id"));
  }

  @Test
  void everyTableHasAPrimaryKey() {
    Set<String> keyed =
        names(
            "SELECT relname FROM pg_class JOIN pg_index ON indrelid = pg_class.oid WHERE indisprimary");
    assertThat(keyed).containsAll(tables());
  }

  @Test
  void everyTimeKnowsItsZone() {
    assertThat(
            names(
                """
                SELECT table_name || '.' || column_name FROM information_schema.columns
                WHERE table_schema = 'public' AND data_type = 'timestamp without time zone'
                  AND table_name <> 'flyway_schema_history'
                """))
        .isEmpty();
  }

  @Test
  void everyStatementNamesTheStore() throws IOException {
    Set<String> ours = tables();
    ours.removeAll(GLOBAL.keySet());
    Set<String> forgetful = new TreeSet<>();
    for (Path file : sources()) {
      Matcher block = TEXT_BLOCK.matcher(Files.readString(file));
      while (block.find()) {
        String sql = block.group(1).toLowerCase(Locale.ROOT);
        boolean touchesOurs =
            TABLE.matcher(sql).results().anyMatch(found -> ours.contains(found.group(1)));
        if (touchesOurs && !sql.contains("store_id")) {
          forgetful.add(file.getFileName() + ": " + sql.strip());
        }
      }
    }
    assertThat(forgetful).isEmpty();
  }

  /** Or its secrets would be lost with the next change of the key. */
  @Test
  void everyTableWithSecretsIsSealedAnewAfterAChangeOfTheKey() throws IOException {
    StringBuilder code = new StringBuilder();
    for (Path file : sources()) {
      code.append(Files.readString(file));
    }
    assertThat(
            names(
                """
                SELECT table_name FROM information_schema.columns
                WHERE table_schema = 'public' AND column_name = 'secrets'
                """))
        .contains("connection", "alert_channel")
        .allSatisfy(table -> assertThat(code).contains("SealedTable(jdbc, \"" + table + "\")"));
  }

  private static Set<String> tables() {
    return names("SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'");
  }

  private static Set<String> names(String sql) {
    return new TreeSet<>(DATABASE.sql(sql).query(String.class).list());
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
      return files.filter(file -> file.toString().endsWith(".java")).toList();
    }
  }
}
