package dev.baton.shared.database;

import dev.baton.shared.StartRefused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * The right to be the only Baton on a data directory. The system takes it back when the process
 * ends, however it ends.
 */
public final class DirectoryLock implements AutoCloseable {
  private final FileChannel channel;

  private DirectoryLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes it.
   *
   * @throws StartRefused when another Baton has it, or the directory cannot be written
   */
  public static DirectoryLock on(Path directory) {
    FileChannel channel;
    try {
      Files.createDirectories(directory);
      channel =
          FileChannel.open(
              directory.resolve("baton.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    } catch (IOException failed) {
      throw new StartRefused(
          "The data directory "
              + directory
              + " cannot be written: set BATON_DATA_DIR to one that can.",
          failed);
    }
    try {
      if (lock(channel) == null) {
        channel.close();
        throw new StartRefused(
            "Another Baton is running on "
                + directory
                + ": stop it first, or set BATON_DATA_DIR to another directory.");
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return new DirectoryLock(channel);
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException sameProcess) {
      return null;
    }
  }
}
