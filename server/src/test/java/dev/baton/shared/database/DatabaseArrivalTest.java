package dev.baton.shared.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.shared.StartRefused;
import dev.baton.testing.TestPostgres;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** An operator's database may be late; a wrong password does not become right. */
class DatabaseArrivalTest {
  private static final Duration SHORT = Duration.ofSeconds(2);
  private static final Duration LONG = Duration.ofSeconds(60);
  private final DatabaseAddress real = TestPostgres.emptyDatabase();

  @Test
  void oneThatIsStillStartingUpIsWaitedFor() throws IOException {
    try (StartingUp server = new StartingUp(real, 3)) {
      assertThatCode(() -> DatabaseArrival.await(server.address(), LONG))
          .doesNotThrowAnyException();
      assertThat(server.guests.get()).isEqualTo(4);
    }
  }

  @Test
  void oneThatNeverComesIsWaitedForNoLongerThanSaid() throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    long begun = System.nanoTime();
    assertThatThrownBy(() -> DatabaseArrival.await(at(port), SHORT))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("127.0.0.1:" + port)
        .hasMessageContaining("Baton waited 2 seconds")
        .hasMessageNotContaining(real.password());
    assertThat(Duration.ofNanos(System.nanoTime() - begun))
        .isBetween(SHORT, Duration.ofSeconds(30));
  }

  @Test
  void oneThatNeverEndsItsStartIsNamedWithItsOwnWords() throws IOException {
    try (StartingUp server = new StartingUp(real, Integer.MAX_VALUE)) {
      assertThatThrownBy(() -> DatabaseArrival.await(server.address(), SHORT))
          .isInstanceOf(StartRefused.class)
          .hasMessageContaining("the database system is starting up");
    }
  }

  @Test
  void aWrongPasswordOrDatabaseIsRefusedAtOnce() {
    DatabaseAddress stranger = new DatabaseAddress(real.jdbcUrl(), real.user(), "wrong-7351");
    long begun = System.nanoTime();
    assertThatThrownBy(() -> DatabaseArrival.await(stranger, LONG))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("does not accept the user name and password in BATON_DATABASE_URL")
        .hasMessageNotContaining("wrong-7351");
    DatabaseAddress nowhere =
        new DatabaseAddress(real.jdbcUrl() + "_nowhere", real.user(), real.password());
    assertThatThrownBy(() -> DatabaseArrival.await(nowhere, LONG))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("cannot be used")
        .hasMessageContaining("does not exist");
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(20));
  }

  private DatabaseAddress at(int port) {
    return new DatabaseAddress(
        real.jdbcUrl().replaceFirst(":\\d+/", ":" + port + "/"), real.user(), real.password());
  }

  /** Says of the first guests' start-up packets that it is starting up, as PostgreSQL does. */
  private final class StartingUp implements AutoCloseable {
    private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final AtomicInteger guests = new AtomicInteger();
    private final int early;
    private final int realPort;

    StartingUp(DatabaseAddress real, int early) throws IOException {
      this.early = early;
      this.realPort = Integer.parseInt(real.jdbcUrl().replaceFirst(".*:(\\d+)/.*", "$1"));
      Thread.ofVirtual().start(this::welcome);
    }

    DatabaseAddress address() {
      return at(door.getLocalPort());
    }

    private void welcome() {
      try {
        while (true) {
          Socket guest = door.accept();
          Thread.ofVirtual().start(() -> serve(guest));
        }
      } catch (IOException closed) {
        // the test is over
      }
    }

    private void serve(Socket guest) {
      try (guest) {
        DataInputStream in = new DataInputStream(guest.getInputStream());
        DataOutputStream out = new DataOutputStream(guest.getOutputStream());
        int length = in.readInt();
        byte[] packet = in.readNBytes(length - 4);
        if (length == 8) { // asks for encryption
          out.writeByte('N');
          length = in.readInt();
          packet = in.readNBytes(length - 4);
        }
        if (guests.incrementAndGet() <= early) {
          out.write(error());
          return;
        }
        try (Socket server = new Socket(InetAddress.getLoopbackAddress(), realPort)) {
          DataOutputStream on = new DataOutputStream(server.getOutputStream());
          on.writeInt(length);
          on.write(packet);
          Thread.ofVirtual().start(() -> copy(server, guest));
          in.transferTo(on);
        }
      } catch (IOException gone) {
        // the guest hung up
      }
    }

    private static void copy(Socket from, Socket to) {
      try {
        from.getInputStream().transferTo(to.getOutputStream());
      } catch (IOException gone) {
        // either side hung up
      }
    }

    private static byte[] error() {
      byte[] fields =
          "SFATAL\0VFATAL\0C57P03\0Mthe database system is starting up\0\0"
              .getBytes(StandardCharsets.UTF_8);
      byte[] whole = new byte[fields.length + 5];
      whole[0] = 'E';
      whole[4] = (byte) (fields.length + 4);
      System.arraycopy(fields, 0, whole, 5, fields.length);
      return whole;
    }

    @Override
    public void close() throws IOException {
      door.close();
    }
  }
}
