package dev.baton.shared.web;

import dev.baton.shared.Problem;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Reads no more of a body than Baton has use for: 256 KiB, or one photo of 10 MB. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
final class BodyLimitFilter extends OncePerRequestFilter {
  static final int JSON_BYTES = 256 * 1024;
  static final int UPLOAD_BYTES = 10 * 1024 * 1024 + 64 * 1024;

  private final Problems problems;

  BodyLimitFilter(Problems problems) {
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String type = request.getContentType();
    boolean upload =
        type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data");
    int limit = upload ? UPLOAD_BYTES : JSON_BYTES;
    if (request.getContentLengthLong() > limit) {
      problems.write(response, tooLarge(limit));
    } else {
      chain.doFilter(upload ? request : new Limited(request, limit), response);
    }
  }

  private static Problem tooLarge(int limit) {
    return Problem.tooLarge("The body may have " + limit + " bytes at most.");
  }

  /** A request whose body refuses to be longer than allowed, however it is sent. */
  private static final class Limited extends HttpServletRequestWrapper {
    private final int limit;

    Limited(HttpServletRequest request, int limit) {
      super(request);
      this.limit = limit;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
      return new Counting(super.getInputStream(), limit);
    }
  }

  /** A stream that counts. */
  private static final class Counting extends ServletInputStream {
    private final ServletInputStream in;
    private final int limit;
    private int read;

    Counting(ServletInputStream in, int limit) {
      this.in = in;
      this.limit = limit;
    }

    @Override
    public int read() throws IOException {
      int one = in.read();
      count(one < 0 ? 0 : 1);
      return one;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      int some = in.read(into, from, length);
      count(Math.max(some, 0));
      return some;
    }

    private void count(int bytes) {
      read += bytes;
      if (read > limit) {
        throw tooLarge(limit);
      }
    }

    @Override
    public boolean isFinished() {
      return in.isFinished();
    }

    @Override
    public boolean isReady() {
      return in.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
      in.setReadListener(listener);
    }
  }
}
