package ua.ehealth.mimir.settings;

import com.cronutils.model.CronType;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.parser.CronParser;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The kinds of values that the settings of Mimir have. */
final class Formats {
  private static final CronParser UNIX_CRON =
      new CronParser(CronDefinitionBuilder.instanceDefinitionFor(CronType.UNIX));

  private static final Pattern SIZE = Pattern.compile("([0-9]{1,9})(B|KB|MB)");
  private static final Pattern ORIGIN =
      Pattern.compile("https?://[a-z0-9.-]+(:[0-9]{1,5})?", Pattern.CASE_INSENSITIVE);

  private Formats() {}

  static Format<String> text(String allowed, String example) {
    return new Format<>(allowed, example, Formats::notBlank);
  }

  static Format<String> matching(String pattern, String allowed, String example) {
    return new Format<>(
        allowed,
        example,
        text -> {
          check(text.matches(pattern), "has another form");
          return text;
        });
  }

  static Format<Integer> wholeNumber(int least, int most) {
    String allowed = "a whole number from " + least + " to " + most;
    return new Format<>(
        allowed,
        Integer.toString(Math.min(most, Math.max(least, 10))),
        text -> {
          int number = parseWhole(text);
          check(number >= least, "is below " + least);
          check(number <= most, "is above " + most);
          return number;
        });
  }

  private static int parseWhole(String text) {
    check(text.matches("[+-]?[0-9]+"), "is not a whole number");
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException tooLong) {
      throw new IllegalArgumentException("is far too large", tooLong);
    }
  }

  static Format<Boolean> yesOrNo() {
    return new Format<>(
        "true or false",
        "true",
        text ->
            switch (text.toLowerCase(Locale.ROOT)) {
              case "true" -> true;
              case "false" -> false;
              default -> throw new IllegalArgumentException("is neither true nor false");
            });
  }

  /** One of an enum's constants, written in lower case with hyphens. */
  static <E extends Enum<E>> Format<E> oneOf(Class<E> type) {
    String words =
        Arrays.stream(type.getEnumConstants()).map(Formats::word).collect(Collectors.joining(", "));
    return new Format<>(
        "one of " + words,
        word(type.getEnumConstants()[0]),
        text ->
            Arrays.stream(type.getEnumConstants())
                .filter(constant -> word(constant).equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("is none of these")));
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Format<Duration> duration(Duration least, Duration most) {
    return new Format<>(
        "a duration from "
            + Durations.write(least)
            + " to "
            + Durations.write(most)
            + ", as 500ms, 3s, 1m, 2h or 1d",
        Durations.write(least.compareTo(Duration.ofSeconds(3)) > 0 ? least : Duration.ofSeconds(3)),
        text -> {
          Duration duration = Durations.read(text);
          check(duration.compareTo(least) >= 0, "is shorter than " + Durations.write(least));
          check(duration.compareTo(most) <= 0, "is longer than " + Durations.write(most));
          return duration;
        });
  }

  static Format<RetryDelays> retryDelays() {
    return new Format<>(
        "durations of 1ms to 7d joined by commas; `...` at the end repeats the last one",
        "1m,5m,30m,2h",
        RetryDelays::read);
  }

  static Format<String> unixCron() {
    return new Format<>(
        "five fields of Unix cron: minute, hour, day of month, month, day of week",
        "0 1 * * *",
        text -> {
          try {
            UNIX_CRON.parse(text).validate();
          } catch (IllegalArgumentException unreadable) {
            throw new IllegalArgumentException("is not five-field Unix cron", unreadable);
          }
          return text;
        });
  }

  static Format<ZoneId> zone() {
    return new Format<>(
        "the name of a time zone",
        "Europe/Kyiv",
        text -> {
          try {
            return ZoneId.of(text);
          } catch (DateTimeException unknown) {
            throw new IllegalArgumentException("is no time zone", unknown);
          }
        });
  }

  static Format<UUID> uuid() {
    return new Format<>(
        "a uuid",
        "7d5c8f0e-2b7a-4a53-9c3e-0d5f3f3a9b11",
        text -> {
          check(text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"), "is no uuid");
          return UUID.fromString(text);
        });
  }

  static Format<URI> address(String... schemes) {
    Set<String> known = Set.of(schemes);
    String allowed = "an address that begins with " + String.join(":// or ", schemes) + "://";
    return new Format<>(
        allowed, schemes[0] + "://security-server.example/", text -> parseAddress(text, known));
  }

  private static URI parseAddress(String text, Set<String> schemes) {
    URI address;
    try {
      address = new URI(text);
    } catch (URISyntaxException unreadable) {
      throw new IllegalArgumentException("cannot be read as an address", unreadable);
    }
    check(address.getScheme() != null, "has no scheme");
    check(
        schemes.contains(address.getScheme().toLowerCase(Locale.ROOT)),
        "begins with another scheme");
    check(address.getHost() != null, "names no host");
    check(address.getUserInfo() == null, "must not carry a user or password");
    return address;
  }

  /** A number of bytes, written as {@code 500B}, {@code 64KB} or {@code 2MB}. */
  static Format<Integer> size(int least, int most) {
    return new Format<>(
        "a size from " + least + "B to " + (most >> 20) + "MB, as 500B, 64KB or 2MB",
        "64KB",
        text -> {
          Matcher matcher = SIZE.matcher(text.toUpperCase(Locale.ROOT));
          check(matcher.matches(), "is no size");
          int shift = Map.of("B", 0, "KB", 10, "MB", 20).get(matcher.group(2));
          long bytes = Long.parseLong(matcher.group(1)) << shift;
          check(bytes >= least, "is below " + least + "B");
          check(bytes <= most, "is above " + (most >> 20) + "MB");
          return (int) bytes;
        });
  }

  static Format<InetAddress> ipAddress() {
    return new Format<>("an IP address", "127.0.0.1", Formats::parseIp);
  }

  static Format<List<String>> ipAddresses() {
    return new Format<>(
        "IP addresses joined by commas",
        "10.0.0.7,10.0.0.8",
        text -> list(text, one -> parseIp(one).getHostAddress()));
  }

  private static InetAddress parseIp(String text) {
    try {
      return InetAddress.ofLiteral(text);
    } catch (IllegalArgumentException unreadable) {
      throw new IllegalArgumentException("is no IP address", unreadable);
    }
  }

  /** Origins as browsers send them: scheme, host and, where it is not the usual one, port. */
  static Format<List<String>> origins() {
    return new Format<>(
        "origins such as https://app.example joined by commas",
        "https://app.example,http://localhost:3000",
        text ->
            list(
                text,
                one -> {
                  check(ORIGIN.matcher(one).matches(), "is no list of origins");
                  return one;
                }));
  }

  private static List<String> list(String text, UnaryOperator<String> one) {
    return Arrays.stream(text.split(",", -1)).map(String::strip).map(one).toList();
  }

  private static String notBlank(String text) {
    check(!text.isEmpty(), "is empty");
    return text;
  }

  static void check(boolean right, String otherwise) {
    if (!right) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
