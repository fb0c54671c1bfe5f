package dev.baton.connector.email;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.connector.Draft;
import dev.baton.connector.Outcome;
import dev.baton.shared.StoreId;
import dev.baton.shared.http.Names;
import dev.baton.shared.http.Targets;
import dev.baton.shared.vault.Access;
import dev.baton.shared.vault.Check;
import dev.baton.ticket.SampleTicket;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** STARTTLS: where the certificate is right all goes encrypted, where it is not nothing is said. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EncryptedMailTest {
  private static final StoreId STORE = new StoreId("shirts");
  private static final Targets ANYWHERE = new Targets(true, Names.SYSTEM);
  private TestCertificate right;
  private TestCertificate another;

  @BeforeAll
  void makeCertificates(@TempDir Path directory) {
    right = new TestCertificate(directory, "ip:127.0.0.1");
    another = new TestCertificate(directory, "dns:mail.another.example");
  }

  @Test
  void aRightCertificateIsBelievedAndAllGoesEncrypted() {
    try (ScriptedMailServer server = new ScriptedMailServer(Map.of(), right.shown())) {
      EmailConnector connector = new EmailConnector(ANYWHERE, right.believed());
      Check check = connector.check(access(server));
      assertThat(check.ok()).as(check.message()).isTrue();
      assertThat(check.message()).isEqualTo("Works.");
      Outcome sent = connector.create(access(server), draft());
      assertThat(sent).as(sent.message()).isInstanceOf(Outcome.Created.class);
      assertThat(server.told()).isGreaterThan(500);
      assertThat(server.heardInTheClear())
          .contains("STARTTLS")
          .noneMatch(EncryptedMailTest::personal);
      assertThat(server.heard()).anyMatch(line -> line.startsWith("AUTH"));
    }
  }

  @Test
  void aCertificateForAnotherNameIsRefusedInWords() {
    try (ScriptedMailServer server = new ScriptedMailServer(Map.of(), another.shown())) {
      refused(server, another);
    }
  }

  @Test
  void aCertificateOfAnUnknownIssuerIsRefusedInWords() {
    try (ScriptedMailServer server = new ScriptedMailServer(Map.of(), right.shown())) {
      refused(server, null);
    }
  }

  private void refused(ScriptedMailServer server, @Nullable TestCertificate believed) {
    EmailConnector connector =
        new EmailConnector(ANYWHERE, believed == null ? null : believed.believed());
    Check check = connector.check(access(server));
    assertThat(check.ok()).isFalse();
    assertThat(check.message())
        .startsWith("127.0.0.1 shows no certificate that is valid for this name")
        .contains("Check the host")
        .doesNotContain("Exception", "PKIX");
    assertThat(connector.create(access(server), draft())).isInstanceOf(Outcome.Unavailable.class);
    assertThat(server.told()).isZero();
    assertThat(server.heard()).contains("STARTTLS").noneMatch(EncryptedMailTest::personal);
  }

  private static boolean personal(String line) {
    return line.startsWith("AUTH") || line.startsWith("MAIL") || line.startsWith("RCPT");
  }

  private static Draft draft() {
    return new Draft(SampleTicket.of(STORE), null, Map.of(), Map.of(), _ -> Optional.empty());
  }

  private static Access access(ScriptedMailServer server) {
    return new Access(
        STORE,
        UUID.randomUUID(),
        "email",
        Map.of(
            "host", "127.0.0.1",
            "port", server.port(),
            "tls", "starttls",
            "username", "baton",
            "password", "secret",
            "from", "baton@shop.example",
            "to", "support@desk.example"));
  }
}
