package ua.ehealth.mimir.demo.people;

import ua.ehealth.mimir.cli.Wording;

/** How far a load is, in words. */
final class LoadProgress {
  private LoadProgress() {}

  static String line(String who, long count, long all, double seconds) {
    return "loading "
        + who
        + ": "
        + Wording.number(count)
        + " of "
        + Wording.number(all)
        + ", "
        + Wording.number(Math.round(count / seconds))
        + "/s, ETA "
        + Wording.seconds((all - count) * seconds / count);
  }
}
