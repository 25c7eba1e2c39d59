package ua.ehealth.mimir.registry.pace;

/** Lets all through, or nobody. */
final class Gate {
  private boolean shut;

  /** Shuts or opens it; whoever waits goes on when it opens. */
  synchronized void shut(boolean now) {
    shut = now;
    notifyAll();
  }

  synchronized boolean isShut() {
    return shut;
  }

  /** Returns once it is open. */
  synchronized void await() throws InterruptedException {
    while (shut) {
      wait();
    }
  }
}
