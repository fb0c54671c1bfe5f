package dev.baton.bench;

import dev.baton.understanding.BuiltInUnderstanding;
import dev.baton.understanding.Reading;
import dev.baton.understanding.Utterance;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Reading one message: messages a second on one processor, by what kind of message it is. */
@State(Scope.Benchmark)
@BenchmarkMode({Mode.Throughput, Mode.SampleTime})
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(1)
public class ReadingMessages {
  @Param({
    "human please",
    "where is my order 10432? it should have been here on Friday",
    "ich möchte einen Menschen sprechen, meine Nummer ist 030 1234567",
    "cancle teh ordr plese, i wnat my mony bakc"
  })
  private String text;

  private final BuiltInUnderstanding understanding = new BuiltInUnderstanding();

  /** The hot path. */
  @Benchmark
  public Reading read() {
    return understanding.read(Utterance.alone(text, "US"));
  }
}
