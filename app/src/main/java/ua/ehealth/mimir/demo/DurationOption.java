package ua.ehealth.mimir.demo;

import java.time.Duration;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import ua.ehealth.mimir.settings.Durations;

/** Durations of options, written as those of settings. */
final class DurationOption implements ITypeConverter<Duration> {
  @Override
  public Duration convert(String text) {
    try {
      return Durations.read(text);
    } catch (IllegalArgumentException wrong) {
      throw new TypeConversionException("write a duration as 500ms, 3s, 10m or 2h");
    }
  }
}
