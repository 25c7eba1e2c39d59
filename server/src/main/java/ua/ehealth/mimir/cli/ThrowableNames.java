package ua.ehealth.mimir.cli;

import ch.qos.logback.classic.pattern.ThrowableHandlingConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes an exception of a log line as the names of its classes, on the same line: the messages of
 * a driver may quote a row. Under {@code --debug}, the whole trace.
 */
public final class ThrowableNames extends ThrowableHandlingConverter {
  @Override
  public String convert(ILoggingEvent event) {
    IThrowableProxy thrown = event.getThrowableProxy();
    if (thrown == null) {
      return "";
    }
    if (Logging.traces()) {
      return "\n" + ThrowableProxyUtil.asString(thrown);
    }
    return Stream.iterate(thrown, cause -> cause != null, IThrowableProxy::getCause)
        .map(cause -> cause.getClassName().substring(cause.getClassName().lastIndexOf('.') + 1))
        .collect(Collectors.joining(" < ", " [", "]"));
  }
}
