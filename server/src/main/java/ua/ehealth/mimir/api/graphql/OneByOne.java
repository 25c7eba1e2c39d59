package ua.ehealth.mimir.api.graphql;

import java.util.Optional;
import java.util.function.Supplier;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/**
 * Publishes what a supplier gives, on the thread of whoever asks for more; ends when it gives
 * nothing. For one subscriber.
 */
final class OneByOne<T> implements Publisher<T> {
  private final Supplier<Optional<T>> next;

  /**
   * @param next may wait for what comes
   */
  OneByOne(Supplier<Optional<T>> next) {
    this.next = next;
  }

  @Override
  public void subscribe(Subscriber<? super T> subscriber) {
    subscriber.onSubscribe(
        new Subscription() {
          private boolean over;

          @Override
          public void request(long wanted) {
            for (long left = wanted; left > 0 && !over; left--) {
              publish(subscriber);
            }
          }

          private void publish(Subscriber<? super T> listener) {
            Optional<T> item;
            try {
              item = next.get();
            } catch (RuntimeException trouble) {
              over = true;
              listener.onError(trouble);
              return;
            }
            over = item.isEmpty();
            item.ifPresentOrElse(listener::onNext, listener::onComplete);
          }

          @Override
          public void cancel() {
            over = true;
          }
        });
  }
}
