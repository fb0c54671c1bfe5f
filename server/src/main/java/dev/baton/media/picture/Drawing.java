package dev.baton.media.picture;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Proves that a picture can be drawn, by drawing it: every byte is decoded, of the pixels only
 * enough for a thumbnail are kept. Few at a time, since a progressive JPEG is held whole while it
 * is decoded. The JDK has decoders for JPEG, PNG and GIF; WebP and HEIC are believed by their
 * structure.
 */
final class Drawing {
  private static final int THUMBNAIL = 256;
  private static final Semaphore EASELS = new Semaphore(2);

  private Drawing() {}

  /**
   * @throws Unreadable when it is damaged or cut off
   */
  static void of(PictureType type, byte[] picture) {
    if (type == PictureType.WEBP || type == PictureType.HEIC) {
      return;
    }
    EASELS.acquireUninterruptibly();
    try {
      draw(type, picture);
    } catch (IOException | RuntimeException damaged) {
      throw new Unreadable("it is damaged");
    } finally {
      EASELS.release();
    }
  }

  private static void draw(PictureType type, byte[] picture) throws IOException {
    Iterator<ImageReader> readers = ImageIO.getImageReadersByMIMEType(type.contentType());
    if (!readers.hasNext()) {
      return;
    }
    ImageReader reader = readers.next();
    AtomicBoolean cut = new AtomicBoolean();
    reader.addIIOReadWarningListener(
        (source, warning) -> {
          if (warning.contains("remature")) {
            cut.set(true);
          }
        });
    try (ImageInputStream in =
        new MemoryCacheImageInputStream(
            new ByteArrayInputStream(type == PictureType.JPEG ? ended(picture) : picture))) {
      reader.setInput(in, true, true);
      Dimensions real = new Dimensions(reader.getWidth(0), reader.getHeight(0));
      if (!real.sane()) {
        throw new IIOException("a frame larger than the picture");
      }
      int every = (int) Math.max(1, Math.max(real.width(), real.height()) / THUMBNAIL);
      ImageReadParam few = reader.getDefaultReadParam();
      few.setSourceSubsampling(every, every, 0, 0);
      if (reader.canReadRaster()) {
        // no colours are worked out, so those of printers (CMYK) are no obstacle
        reader.readRaster(0, few);
      } else {
        reader.read(0, few);
      }
    } finally {
      reader.dispose();
    }
    if (cut.get()) {
      throw new IIOException("cut off");
    }
  }

  /** With an end mark: the mark alone is no loss; what is missing before one is. */
  private static byte[] ended(byte[] jpeg) {
    byte[] ended = Arrays.copyOf(jpeg, jpeg.length + 2);
    ended[jpeg.length] = (byte) 0xFF;
    ended[jpeg.length + 1] = (byte) 0xD9;
    return ended;
  }
}
