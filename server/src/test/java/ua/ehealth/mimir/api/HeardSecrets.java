package ua.ehealth.mimir.api;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/**
 * Listens to what is logged while it is open, ours down to DEBUG, and keeps the lines that nobody
 * may write. Unlike all that is logged, that is little enough for a long campaign.
 */
public final class HeardSecrets extends AppenderBase<ILoggingEvent> implements AutoCloseable {
  private static final int MOST = 20;

  private final Logger ours = (Logger) LoggerFactory.getLogger("ua.ehealth.mimir");
  private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
  private final Level before = ours.getLevel();
  private final boolean additive = ours.isAdditive();
  private final List<String> secrets;
  private final AtomicLong lines = new AtomicLong();
  private final Queue<String> told = new ConcurrentLinkedQueue<>();

  /**
   * @param secrets what no line may hold
   */
  public HeardSecrets(String... secrets) {
    this.secrets = List.of(secrets);
    // What the web server says is heard too, as in production.
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
    setContext(root.getLoggerContext());
    start();
    ours.addAppender(this);
    root.addAppender(this);
    // The console need not hear all of it.
    ours.setAdditive(false);
    ours.setLevel(Level.DEBUG);
  }

  @Override
  protected void append(ILoggingEvent event) {
    lines.incrementAndGet();
    String line = event.getLoggerName() + " " + event.getFormattedMessage();
    boolean ofOurFault =
        event.getLoggerName().startsWith("ua.ehealth") && event.getLevel() == Level.ERROR;
    if (told.size() < MOST && (ofOurFault || secrets.stream().anyMatch(line::contains))) {
      told.add(line);
    }
  }

  /** Lines that hold a secret, and those that say that something broke; never many. */
  public List<String> told() {
    return List.copyOf(told);
  }

  /** How many lines were heard. */
  public long lines() {
    return lines.get();
  }

  @Override
  public void close() {
    ours.setLevel(before);
    ours.setAdditive(additive);
    ours.detachAppender(this);
    root.detachAppender(this);
  }
}
