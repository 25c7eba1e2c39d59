package ua.ehealth.mimir.sync.run;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import ua.ehealth.mimir.sync.subjects.Claim;
import ua.ehealth.mimir.sync.subjects.Cursors;
import ua.ehealth.mimir.sync.subjects.Outlook;

/** Where the claims of a run go on, and whether anything is left to claim. */
final class Claiming {
  private static final long EMPTY_PAUSE = Duration.ofSeconds(1).toNanos();

  /** After the first look in a row; each later one doubles it. */
  private static final long FIRST_LOOK_PAUSE = Duration.ofMillis(100).toNanos();

  private static final long LONGEST_LOOK_PAUSE = Duration.ofSeconds(1).toNanos();

  /** How often those asked for again are looked for from the beginning. */
  private static final long TRIGGERED_PAUSE = Duration.ofSeconds(1).toNanos();

  private final boolean onlyWaiting;
  private Cursors cursors = Cursors.START;
  private boolean taking;
  private boolean takingFromStart;
  private boolean exhausted;
  private boolean looking;
  private long nextTake;
  private long triggeredAnew;
  private long nextLook;
  private long lookPause = FIRST_LOOK_PAUSE;
  private Optional<Outlook> outlook = Optional.empty();

  Claiming(boolean onlyWaiting, long now) {
    this.onlyWaiting = onlyWaiting;
    this.nextTake = now;
    this.triggeredAnew = now;
    this.nextLook = now;
  }

  void claimed(Claim claim, long now) {
    taking = false;
    cursors = claim.next();
    // Rows may have been passed over though nobody was taken or set aside.
    boolean nothingFound = claim.empty() && cursors.equals(Cursors.START);
    exhausted = nothingFound && takingFromStart;
    if (exhausted) {
      nextTake = now + EMPTY_PAUSE;
    } else if (!nothingFound) {
      lookPause = FIRST_LOOK_PAUSE;
    }
  }

  /**
   * Whoever is behind a lock or held by others comes free some time: not to be waited for hotly.
   */
  void looked(Outlook seen, long now) {
    looking = false;
    nextLook = now + lookPause;
    lookPause = Math.min(2 * lookPause, LONGEST_LOOK_PAUSE);
    if (seen.due() && !onlyWaiting) {
      exhausted = false;
      nextTake = nextLook;
    } else if (!seen.claimedByOthers() || onlyWaiting) {
      outlook = Optional.of(seen);
    }
  }

  /** What is left, once nothing is left that this run could do. */
  Optional<Outlook> outlook() {
    return outlook;
  }

  boolean underWay() {
    return taking;
  }

  /**
   * @param room for another batch
   * @param idle nothing is claimed or under way, so that only a claim can bring more
   */
  void claim(List<Effect> effects, long now, boolean room, boolean idle) {
    if (!taking && !looking && nextTake - now <= 0 && room && !(exhausted && idle)) {
      taking = true;
      if (now - triggeredAnew >= TRIGGERED_PAUSE) {
        triggeredAnew = now;
        cursors = cursors.triggeredAnew();
      }
      takingFromStart = cursors.equals(Cursors.START);
      effects.add(new Effect.Take(cursors));
    }
    if (exhausted && idle && !taking && !looking && nextLook - now <= 0) {
      looking = true;
      effects.add(new Effect.Look());
    }
  }
}
