package dev.baton.merchant.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.merchant.Audit;
import dev.baton.merchant.Person;
import dev.baton.merchant.PersonalData;
import dev.baton.merchant.jdbc.ErasureRows;
import dev.baton.shared.EmailAddress;
import dev.baton.shared.StoreId;
import dev.baton.testing.TestContext;
import dev.baton.testing.TestPostgres;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

class PeopleTest {
  private static final StoreId STORE = new StoreId("loom");
  private static final Person JANE = Person.by(new EmailAddress("Jane@Example.com"));
  private static final DataSource DATA = TestPostgres.dataSource();

  private final JdbcClient jdbc = JdbcClient.create(DATA);
  private final List<String> trail = new ArrayList<>();
  private final Audit audit = (store, what, details) -> trail.add(what + " " + details);

  @Test
  void every_room_is_asked_and_the_trail_counts() {
    People people = people(new Notes("letters", 2), new Notes("parcels", 0));
    assertThat(people.export(STORE, JANE)).containsOnlyKeys("letters", "parcels");
    assertThat(people.export(STORE, JANE).get("letters")).hasSize(2);
    assertThat(people.erase(STORE, JANE)).isEqualTo(Map.of("letters", 2, "parcels", 0));
    assertThat(trail.getLast()).contains("letters=2", "parcels=0").doesNotContain("Jane");
    assertThat(people.eraseAll(STORE)).isEqualTo(Map.of("letters", 4, "parcels", 0));
    assertThat(trail.getLast()).contains("letters=4", "parcels=0");
  }

  @Test
  void one_room_that_fails_keeps_everything() {
    jdbc.sql("CREATE TABLE IF NOT EXISTS erased_note (name text)").update();
    PersonalData writes =
        new Notes("writes", 1) {
          @Override
          public int erase(StoreId store, Person person) {
            return jdbc.sql("INSERT INTO erased_note VALUES ('x')").update();
          }
        };
    PersonalData fails =
        new Notes("fails", 1) {
          @Override
          public int erase(StoreId store, Person person) {
            throw new IllegalStateException("no");
          }
        };
    assertThatThrownBy(() -> people(writes, fails).erase(STORE, JANE)).hasMessage("no");
    assertThat(jdbc.sql("SELECT count(*) FROM erased_note").query(Integer.class).single()).isZero();
    assertThat(trail).isEmpty();
  }

  @Test
  void an_export_cannot_write() {
    PersonalData writes =
        new Notes("writes", 1) {
          @Override
          public List<Map<String, Object>> export(StoreId store, Person person) {
            jdbc.sql("CREATE TABLE never (n int)").update();
            return List.of();
          }
        };
    assertThatThrownBy(() -> people(writes).export(STORE, JANE)).isNotNull();
    assertThat(trail).isEmpty();
  }

  private People people(PersonalData... rooms) {
    return new People(
        List.of(rooms),
        audit,
        TestContext.settings(),
        new ErasureRows(jdbc),
        new JdbcTransactionManager(DATA));
  }

  /** A room that keeps so many things about anybody. */
  private static class Notes implements PersonalData {
    private final String name;
    private final int count;

    Notes(String name, int count) {
      this.name = name;
      this.count = count;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public List<Map<String, Object>> export(StoreId store, Person person) {
      return java.util.Collections.nCopies(count, Map.of("email", person.keys()));
    }

    @Override
    public int erase(StoreId store, Person person) {
      return count;
    }

    @Override
    public int eraseAll(StoreId store) {
      return 2 * count;
    }
  }
}
