package ua.ehealth.mimir.emulator.http;

/** Answers requests. */
@FunctionalInterface
public interface Handler {

  /** What to do for this request. */
  Reply handle(Request request) throws InterruptedException;
}
