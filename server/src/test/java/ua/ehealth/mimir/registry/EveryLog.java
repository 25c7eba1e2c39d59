package ua.ehealth.mimir.registry;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.AppenderBase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.slf4j.LoggerFactory;

/** What all loggers say at TRACE as long as this is open; nothing of it goes to the console. */
public final class EveryLog extends AppenderBase<ILoggingEvent> implements AutoCloseable {

  private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
  private final Level before = root.getLevel();
  private final List<Appender<ILoggingEvent>> others = new ArrayList<>();
  private final Queue<String> lines = new ConcurrentLinkedQueue<>();

  public EveryLog() {
    root.iteratorForAppenders().forEachRemaining(others::add);
    others.forEach(root::detachAppender);
    setContext(root.getLoggerContext());
    start();
    root.addAppender(this);
    root.setLevel(Level.TRACE);
  }

  /** Messages, arguments and the messages of exceptions. */
  public String text() {
    return String.join("\n", lines);
  }

  @Override
  protected void append(ILoggingEvent event) {
    lines.add(event.getLoggerName() + " " + event.getFormattedMessage());
    lines.add(Arrays.toString(event.getArgumentArray()));
    for (IThrowableProxy t = event.getThrowableProxy(); t != null; t = t.getCause()) {
      lines.add(t.getClassName() + ": " + t.getMessage());
    }
  }

  @Override
  public void close() {
    root.setLevel(before);
    root.detachAppender(this);
    others.forEach(root::addAppender);
  }
}
