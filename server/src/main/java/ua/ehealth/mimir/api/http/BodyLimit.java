package ua.ehealth.mimir.api.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import ua.ehealth.mimir.time.Stopwatch;

/**
 * Takes in the body of a request before anybody looks at it, so far and as long as it may be: one
 * that is longer is 413, one that drips is 408.
 */
final class BodyLimit extends OncePerRequestFilter {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final int mostBytes;
  private final Stopwatch stopwatch;

  BodyLimit(int mostBytes, Stopwatch stopwatch) {
    this.mostBytes = mostBytes;
    this.stopwatch = stopwatch;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    long announced = request.getContentLengthLong();
    if (announced > mostBytes) {
      refuse(request, response, 413);
    } else if (announced == 0 || hasNone(request) || isForm(request)) {
      chain.doFilter(request, response);
    } else {
      takeIn(request, response, chain);
    }
  }

  private void takeIn(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    long deadline = stopwatch.nanos() + PATIENCE.toNanos();
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    byte[] portion = new byte[4096];
    InputStream in = request.getInputStream();
    for (int read = read(in, portion); read > 0; read = read(in, portion)) {
      body.write(portion, 0, read);
      if (body.size() > mostBytes) {
        refuse(request, response, 413);
        return;
      }
      if (deadline - stopwatch.nanos() <= 0) {
        refuse(request, response, 408);
        return;
      }
    }
    chain.doFilter(new BufferedRequest(request, body.toByteArray()), response);
  }

  private static int read(InputStream in, byte[] portion) throws IOException {
    return in.read(portion, 0, portion.length);
  }

  private static void refuse(HttpServletRequest request, HttpServletResponse response, int status)
      throws IOException {
    // What is left of the body is not worth reading.
    response.setHeader("Connection", "close");
    ErrorBody.write(request, response, status, ErrorBody.meaning(status));
  }

  private static boolean hasNone(HttpServletRequest request) {
    return request.getContentLengthLong() < 0 && request.getHeader("Transfer-Encoding") == null;
  }

  /** The server takes forms in by itself, within the same limit, to make parameters of them. */
  private static boolean isForm(HttpServletRequest request) {
    String type = request.getContentType();
    return type != null && type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
  }
}
