package dev.baton.handoff.settings.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.baton.handoff.settings.HandoffSettings;
import dev.baton.shared.Detail;
import dev.baton.shared.Problem;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class SettingsJsonTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final UUID INBOX = UUID.fromString("7f000000-0000-4000-8000-000000000001");

  @Test
  void the_initial_settings_are_those_of_the_contract() {
    JsonNode written = SettingsJson.write(HandoffSettings.INITIAL, INBOX);
    assertThat(written)
        .isEqualTo(
            JSON.readTree(
                """
                {"information": {"email": {}, "name": {"required": true},
                   "phone": {"enabled": false, "required": false},
                   "orderNumber": {"enabled": false, "required": false},
                   "photo": {"enabled": false, "required": false}},
                 "wrapUp": {"default": "I have forwarded your inquiry to an agent, who will respond within 24 hours.",
                   "texts": []},
                 "integrationId": "7f000000-0000-4000-8000-000000000001", "fallbackIntegrationId": null,
                 "subject": "Contact support", "enrichWithJourney": true,
                 "whenDeclined": "open_ticket", "rescueAfterMinutes": 30, "hours": null}
                """));
  }

  @Test
  void what_is_written_can_be_read_and_means_the_same() {
    ObjectNode full = settings();
    full.put("version", 9);
    full.put("rescueAfterMinutes", (Integer) null);
    set(full, "/information/orderNumber", "{'enabled':true,'required':true,'pattern':'[0-9]{5}'}");
    set(
        full,
        "/wrapUp/texts",
        "[{'when':'holiday','name':'Xmas','dates':['2026-12-24/2026-12-26','2027-01-01'],'language':'pt-BR','text':'{{reference}}'},{'when':'weekend','text':'w'}]");
    set(full, "/hours", "{'week':{'mon':[['09:00','12:00'],['13:00','24:00']],'sun':[]}}");
    HandoffSettings read = SettingsJson.parse(full);
    assertThat(read.information().requires(Detail.ORDER_NUMBER)).isTrue();
    assertThat(read.rescueAfter()).isEmpty();
    ObjectNode again = SettingsJson.write(read, INBOX);
    assertThat(SettingsJson.parse(again)).isEqualTo(read);
    again.put("version", 9);
    assertThat(again).isEqualTo(full);
    assertThat(SettingsJson.stored(again, 4)).isEqualTo(read.asVersion(4));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "/information/email; {'enabled':false}; 422; /information/email/enabled",
        "/information/email; {'required':false}; 422; /information/email/required",
        "/information/name; {'enabled':false}; 422; /information/name/enabled",
        "/information/name; {'required':'yes'}; 400; /information/name/required",
        "/information/fax; {}; 400; /information/fax",
        "/information/phone; {'pattern':'x'}; 400; /information/phone/pattern",
        "/information/orderNumber; {'enabled':true,'pattern':'(a+'}; 422; /information/orderNumber/pattern",
        "/information/orderNumber; {'enabled':true,'pattern':'(?=x)'}; 422; /information/orderNumber/pattern",
        "/information; []; 400; /information",
        "/wrapUp/default; '  '; 422; /wrapUp/default",
        "/wrapUp/default; 'Hi {{price}}'; 422; /wrapUp/default",
        "/wrapUp/default; 'Hi {{reference'; 422; /wrapUp/default",
        "/wrapUp/default; 'Hi {{topic}}'; 422; /wrapUp/default",
        "/wrapUp/default; 7; 400; /wrapUp/default",
        "/wrapUp/default; 'a\\u0000b'; 400; /wrapUp/default",
        "/wrapUp/default; 'a\\ud800b'; 400; /wrapUp/default",
        "/wrapUp/texts; [{'when':'holiday','text':'x'}]; 422; /wrapUp/texts/0/dates",
        "/wrapUp/texts; [{'when':'weekend','dates':['2026-01-01'],'text':'x'}]; 422; /wrapUp/texts/0/dates",
        "/wrapUp/texts; [{'when':'holiday','dates':['1.1.2026'],'text':'x'}]; 400; /wrapUp/texts/0/dates/0",
        "/wrapUp/texts; [{'when':'holiday','dates':['2026-01-02/2026-01-01'],'text':'x'}]; 400; /wrapUp/texts/0/dates/0",
        "/wrapUp/texts; [{'when':'lunch','text':'x'}]; 400; /wrapUp/texts/0/when",
        "/wrapUp/texts; [{'language':'!','text':'x'}]; 400; /wrapUp/texts/0/language",
        "/wrapUp/texts; [{'when':'weekend'}]; 400; /wrapUp/texts/0/text",
        "/wrapUp/texts; [{'when':'weekend','text':'{{x}}'}]; 422; /wrapUp/texts/0/text",
        "/wrapUp/texts; [{'when':'weekend','text':'a'},{'when':'weekend','text':'b'}]; 422; /wrapUp/texts/1",
        "/wrapUp/texts; [null]; 400; /wrapUp/texts/0",
        "/wrapUp/colour; 'red'; 400; /wrapUp/colour",
        "/subject; '{{reference}}'; 422; /subject",
        "/subject; 'a\\nb'; 422; /subject",
        "/subject; ''; 422; /subject",
        "/whenDeclined; 'shrug'; 400; /whenDeclined",
        "/rescueAfterMinutes; 0; 422; /rescueAfterMinutes",
        "/rescueAfterMinutes; 1441; 422; /rescueAfterMinutes",
        "/rescueAfterMinutes; 1.5; 400; /rescueAfterMinutes",
        "/rescueAfterMinutes; '30'; 400; /rescueAfterMinutes",
        "/integrationId; 'inbox!'; 400; /integrationId",
        "/hours; {'week':{'monday':[]}}; 400; /hours/week/monday",
        "/hours; {}; 400; /hours/week",
        "/hours; {'week':{'mon':[['9:00','17:00']]}}; 400; /hours/week/mon/0/0",
        "/hours; {'week':{'mon':[['09:00']]}}; 400; /hours/week/mon/0",
        "/hours; {'week':{'mon':[['17:00','09:00']]}}; 422; /hours/week/mon/0",
        "/hours; {'week':{'mon':[['24:30','25:00']]}}; 400; /hours/week/mon/0/0",
        "/hours; {'week':{'tue':[['09:00','12:00'],['11:59','13:00']]}}; 422; /hours/week/tue/1",
        "/surprise; 1; 400; /surprise"
      },
      quoteCharacter = '\0')
  void what_is_wrong_is_named(String at, String value, int status, String pointer) {
    ObjectNode settings = settings();
    set(settings, at, value);
    Problem problem = catchThrowableOfType(Problem.class, () -> SettingsJson.parse(settings));
    assertThat(problem).as("refused").isNotNull();
    assertThat(problem.status()).isEqualTo(status);
    assertThat(problem.fields().getFirst().pointer()).isEqualTo(pointer);
  }

  @Test
  void texts_have_limits() {
    ObjectNode settings = settings();
    ((ObjectNode) settings.get("wrapUp")).put("default", "x".repeat(2_000));
    settings.put("subject", "x".repeat(200));
    assertThat(SettingsJson.parse(settings).subject()).hasSize(200);
    ((ObjectNode) settings.get("wrapUp")).put("default", "x".repeat(2_001));
    settings.put("subject", "x".repeat(201));
    Problem problem = catchThrowableOfType(Problem.class, () -> SettingsJson.parse(settings));
    assertThat(problem.status()).isEqualTo(400);
    assertThat(problem.fields())
        .extracting(Problem.Field::pointer)
        .containsExactlyInAnyOrder("/wrapUp/default", "/subject");
  }

  @Test
  void a_missing_member_is_named() {
    for (String member :
        new String[] {
          "information",
          "wrapUp",
          "subject",
          "enrichWithJourney",
          "whenDeclined",
          "rescueAfterMinutes"
        }) {
      ObjectNode settings = settings();
      settings.remove(member);
      Problem problem = catchThrowableOfType(Problem.class, () -> SettingsJson.parse(settings));
      assertThat(problem).as(member).isNotNull();
      assertThat(problem.fields()).extracting(Problem.Field::code).contains("missing");
    }
  }

  private static ObjectNode settings() {
    return SettingsJson.write(HandoffSettings.INITIAL, INBOX);
  }

  private static void set(ObjectNode root, String pointer, String json) {
    int slash = pointer.lastIndexOf('/');
    JsonNode parent = slash == 0 ? root : root.at(pointer.substring(0, slash));
    ((ObjectNode) parent).set(pointer.substring(slash + 1), JSON.readTree(json.replace('\'', '"')));
  }
}
