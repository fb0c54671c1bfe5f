package dev.baton.understanding.builtin;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;

/** Numbers that were learnt, as they stand in the file that the build makes: a block at a time. */
final class Weights {
  private Weights() {}

  static void write(float[] weights, OutputStream out) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(weights.length * Float.BYTES);
    bytes.asFloatBuffer().put(weights);
    out.write(bytes.array());
  }

  /** Fills all of them. */
  static void read(float[] weights, InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(weights.length * Float.BYTES);
    ByteBuffer.wrap(bytes).asFloatBuffer().get(weights);
  }
}
