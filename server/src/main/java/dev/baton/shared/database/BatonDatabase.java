package dev.baton.shared.database;

import dev.baton.shared.BatonSettings;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/**
 * The database of one Baton, coming up in the background while everything else starts. Closing it
 * stops an embedded server; one that the operator runs is left alone.
 */
public final class BatonDatabase implements AutoCloseable {
  private final CompletableFuture<DatabaseAddress> address;
  private final Runnable stop;

  private BatonDatabase(CompletableFuture<DatabaseAddress> address, Runnable stop) {
    this.address = address;
    this.stop = stop;
  }

  /** Begins to bring up the database that the settings name. */
  public static BatonDatabase begin(BatonSettings settings) {
    String url = settings.databaseUrl();
    return url == null ? embedded(settings.dataDirectory()) : at(DatabaseAddress.parse(url));
  }

  /** A database that somebody else runs. */
  public static BatonDatabase at(DatabaseAddress address) {
    return new BatonDatabase(CompletableFuture.completedFuture(address), () -> {});
  }

  /** Where it is; waits until it runs. */
  public DatabaseAddress address() {
    try {
      return address.join();
    } catch (CompletionException failed) {
      if (failed.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw failed;
    }
  }

  @Override
  public void close() {
    stop.run();
  }

  private static BatonDatabase embedded(Path dataDirectory) {
    DirectoryLock lock = DirectoryLock.on(dataDirectory);
    Supplier<EmbeddedPostgres> start =
        () ->
            EmbeddedPostgres.start(
                dataDirectory.toAbsolutePath().resolve("postgres"), Durability.DURABLE);
    CompletableFuture<EmbeddedPostgres> server = CompletableFuture.supplyAsync(start);
    CompletableFuture<DatabaseAddress> address = server.thenApply(BatonDatabase::withDatabase);
    Runnable stop =
        () -> {
          try {
            server.join().close();
          } catch (CompletionException neverStarted) {
            // its reason was told to whoever asked for the address
          } finally {
            lock.close();
          }
        };
    return new BatonDatabase(address, stop);
  }

  private static DatabaseAddress withDatabase(EmbeddedPostgres server) {
    server.createDatabase("baton");
    server.keepRunning();
    return server.address("baton");
  }
}
