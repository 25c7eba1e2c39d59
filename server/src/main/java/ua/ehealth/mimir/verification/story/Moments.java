package ua.ehealth.mimir.verification.story;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Map;

/** Days and times as people write them. */
final class Moments {
  /** Ukrainian says «об» before the vowel of «одинадцята». */
  private static final int BEFORE_VOWEL = 11;

  private final Texts texts;
  private final ZoneId zone;

  Moments(Texts texts, ZoneId zone) {
    this.texts = texts;
    this.zone = zone;
  }

  /** {@code 25 листопада 2026 року о 03:47}. */
  String moment(Instant at) {
    ZonedDateTime local = at.atZone(zone);
    return texts.get(
        local.getHour() == BEFORE_VOWEL ? "moment.11" : "moment",
        Map.of(
            "day",
            day(local.toLocalDate()),
            "time",
            String.format(Locale.ROOT, "%02d:%02d", local.getHour(), local.getMinute())));
  }

  /** {@code 25 листопада 2026 року}. */
  String day(LocalDate day) {
    return texts.get(
        "day",
        Map.of(
            "day",
            day.getDayOfMonth(),
            "month",
            texts.get("month." + day.getMonthValue()),
            "year",
            day.getYear()));
  }

  /** The day on which the moment falls. */
  LocalDate dayOf(Instant at) {
    return at.atZone(zone).toLocalDate();
  }
}
