package dev.baton.cli;

import dev.baton.understanding.BuiltInUnderstanding;
import dev.baton.understanding.Understanding;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** {@code ./baton understand}: JSON lines in, what they say out, one line for each. */
public final class Understand {
  private static final int LOOK_AHEAD = 256;

  private Understand() {}

  /** Reads standard input to its end. */
  public static void main(String... args) throws IOException {
    run(
        new InputStreamReader(System.in, StandardCharsets.UTF_8),
        new OutputStreamWriter(System.out, StandardCharsets.UTF_8));
  }

  static void run(Reader in, Writer out) throws IOException {
    Understanding understanding = new BuiltInUnderstanding();
    BufferedReader lines = new BufferedReader(in);
    BufferedWriter answers = new BufferedWriter(out);
    Queue<Future<String>> waiting = new ArrayDeque<>();
    try (ExecutorService readers =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
      String line;
      while ((line = lines.readLine()) != null) {
        String one = line;
        waiting.add(readers.submit(() -> UnderstandLine.answer(understanding, one)));
        if (waiting.size() >= LOOK_AHEAD || !lines.ready()) {
          write(waiting, answers);
        }
      }
      write(waiting, answers);
    }
  }

  private static void write(Queue<Future<String>> waiting, BufferedWriter answers)
      throws IOException {
    Future<String> next;
    while ((next = waiting.poll()) != null) {
      answers.write(finished(next));
      answers.write('\n');
    }
    answers.flush();
  }

  private static String finished(Future<String> answer) throws IOException {
    try {
      return answer.get();
    } catch (ExecutionException failed) {
      throw new IOException(failed.getCause());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", stopped);
    }
  }
}
