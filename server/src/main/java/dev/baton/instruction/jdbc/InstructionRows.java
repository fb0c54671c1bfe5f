package dev.baton.instruction.jdbc;

import dev.baton.instruction.Instruction;
import dev.baton.instruction.WrittenCondition;
import dev.baton.shared.StoreId;
import dev.baton.shared.json.StoredJson;
import dev.baton.skill.Ruling.Act;
import dev.baton.skill.SkillName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Instructions in PostgreSQL. One statement each. */
@Repository
public class InstructionRows {
  private final JdbcClient jdbc;

  InstructionRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Those of a store, in their order. */
  public List<Instruction> all(StoreId store) {
    return jdbc.sql(
            """
            SELECT id, name, skill, conditions, words, act, enabled FROM instruction
            WHERE store_id = :store ORDER BY place, id
            """)
        .param("store", store.value())
        .query((row, _) -> row(row))
        .list();
  }

  /** Adds one at the end, unless there are that many already. */
  public boolean add(StoreId store, Instruction instruction, int most) {
    return with(
                jdbc.sql(
                    """
                    INSERT INTO instruction
                      (store_id, id, place, name, skill, conditions, words, act, enabled)
                    SELECT :store, :id, coalesce(max(place), 0) + 1, :name, :skill, :conditions,
                      :words, :act, :enabled
                    FROM instruction WHERE store_id = :store HAVING count(*) < :most
                    """),
                store,
                instruction)
            .param("most", most)
            .update()
        == 1;
  }

  /** Changes one, where it stands. */
  public boolean change(StoreId store, Instruction instruction) {
    return with(
                jdbc.sql(
                    """
                    UPDATE instruction SET name = :name, skill = :skill, conditions = :conditions,
                      words = :words, act = :act, enabled = :enabled
                    WHERE store_id = :store AND id = :id
                    """),
                store,
                instruction)
            .update()
        == 1;
  }

  /** Puts them in this order. */
  public void arrange(StoreId store, List<UUID> ids) {
    jdbc.sql(
            """
            UPDATE instruction SET place = array_position(:ids, id)
            WHERE store_id = :store AND id = ANY (:ids)
            """)
        .param("store", store.value())
        .param("ids", ids.toArray(UUID[]::new))
        .update();
  }

  /** Forgets one. */
  public boolean remove(StoreId store, UUID id) {
    return jdbc.sql("DELETE FROM instruction WHERE store_id = :store AND id = :id")
            .param("store", store.value())
            .param("id", id)
            .update()
        == 1;
  }

  private static JdbcClient.StatementSpec with(
      JdbcClient.StatementSpec statement, StoreId store, Instruction instruction) {
    Instruction.Wanted wanted = instruction.wanted();
    SkillName skill = wanted.skill();
    return statement
        .param("store", store.value())
        .param("id", instruction.id())
        .param("name", wanted.name())
        .param("skill", skill == null ? null : skill.name())
        .param(
            "conditions",
            StoredJson.write(wanted.conditions().stream().map(WrittenCondition::of).toList()))
        .param("words", wanted.words())
        .param("act", wanted.act().name())
        .param("enabled", wanted.enabled());
  }

  private static Instruction row(ResultSet row) throws SQLException {
    @Nullable String skill = row.getString("skill");
    var conditions = new ArrayList<dev.baton.instruction.Condition>();
    for (WrittenCondition one :
        StoredJson.read(row.getString("conditions"), WrittenCondition[].class)) {
      conditions.add(one.read("", ""));
    }
    return new Instruction(
        row.getObject("id", UUID.class),
        new Instruction.Wanted(
            row.getString("name"),
            skill == null ? null : SkillName.valueOf(skill),
            conditions,
            row.getString("words"),
            Act.valueOf(row.getString("act")),
            row.getBoolean("enabled")));
  }
}
