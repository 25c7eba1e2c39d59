package ua.ehealth.mimir.api.graphql;

import graphql.ExecutionResult;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes answers as server-sent events (graphql-sse, distinct connections): {@code next} for each,
 * {@code complete} at the end. So many at once, not more; each stays on the thread of its request.
 */
final class EventStreams {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Semaphore free;

  /**
   * @param most at once
   */
  EventStreams(int most) {
    this.free = new Semaphore(most);
  }

  /** Returns when all is written, or nobody listens any more. */
  void write(Answer answer, HttpServletResponse response) throws IOException {
    response.setContentType(
        new MediaType(MediaType.TEXT_EVENT_STREAM, StandardCharsets.UTF_8).toString());
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    OutputStream out = response.getOutputStream();
    if (!(answer.data() instanceof Publisher<?> publisher)) {
      send(out, answer.body());
    } else if (free.tryAcquire()) {
      try {
        Listener listener = new Listener(out, RequestIds.current());
        publisher.subscribe(listener);
        listener.run();
      } catch (UncheckedIOException gone) {
        return;
      } finally {
        free.release();
      }
    } else {
      send(out, Answer.refused(Fault.tooMany("too many subscriptions at once")).body());
    }
    out.write("event: complete\ndata:\n\n".getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  private static void send(OutputStream out, Map<String, Object> body) throws IOException {
    out.write("event: next\ndata: ".getBytes(StandardCharsets.UTF_8));
    out.write(JSON.writeValueAsBytes(body));
    out.write("\n\n".getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  /** Asks for one answer after the other: what publishes answers on this very thread. */
  private static final class Listener implements Subscriber<Object> {
    private final OutputStream out;
    private final String requestId;
    private Subscription subscription;
    private boolean heard;
    private boolean over;

    Listener(OutputStream out, String requestId) {
      this.out = out;
      this.requestId = requestId;
    }

    void run() {
      heard = true;
      while (!over && heard) {
        heard = false;
        subscription.request(1);
      }
      subscription.cancel();
    }

    @Override
    public void onSubscribe(Subscription given) {
      subscription = given;
    }

    @Override
    public void onNext(Object item) {
      heard = true;
      ExecutionResult result = (ExecutionResult) item;
      Answer answer =
          new Answer(
              result.getData(),
              true,
              result.getErrors().stream().map(error -> Failures.of(error, requestId)).toList());
      write(answer);
    }

    @Override
    public void onError(Throwable trouble) {
      over = true;
      if (!(trouble instanceof UncheckedIOException)) {
        write(Answer.refused(Failures.of(trouble, requestId)));
      }
    }

    @Override
    public void onComplete() {
      over = true;
    }

    private void write(Answer answer) {
      try {
        send(out, answer.body());
      } catch (IOException gone) {
        over = true;
        throw new UncheckedIOException(gone);
      }
    }
  }
}
