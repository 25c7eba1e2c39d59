package ua.ehealth.mimir.emulator.population;

import java.util.Optional;

/** What other processes wrote of somebody (specification 1.5). */
final class Streams {
  private static final String VERIFIED = "VERIFIED";
  private static final String NOT_VERIFIED = "NOT_VERIFIED";
  private static final String NEEDED = "VERIFICATION_NEEDED";
  private static final String MANUAL = "MANUAL";

  private static final ForeignStream GOOD = new ForeignStream(VERIFIED, "AUTO");
  private static final ForeignStream BAD = new ForeignStream(NOT_VERIFIED, "AUTO");
  private static final ForeignStream PENDING = new ForeignStream(NEEDED, "INITIAL");
  private static final ForeignStream NO_TAX_ID =
      new ForeignStream("VERIFICATION_NOT_NEEDED", "AUTO_DATA_ABSENT");
  private static final ForeignStream AMONG_THE_DEAD =
      new ForeignStream(NOT_VERIFIED, "POTENTIALLY_DECEASED");
  private static final ForeignStream NHS_GOOD = new ForeignStream(VERIFIED, MANUAL);
  private static final ForeignStream NHS_BAD = new ForeignStream(NOT_VERIFIED, MANUAL);
  private static final ForeignStream NHS_TRIGGERED = new ForeignStream(NEEDED, "RULES_TRIGGERED");
  private static final ForeignStream[] NHS_PENDING = {
    PENDING, new ForeignStream(NEEDED, "RULES_PASSED"), new ForeignStream("IN_REVIEW", MANUAL)
  };

  private final Draws draws;

  Streams(Draws draws) {
    this.draws = draws;
  }

  ForeignStream drfo(Trait dice, long index, boolean hasTaxId) {
    if (!hasTaxId) {
      return NO_TAX_ID;
    }
    Optional<Share> drawn = draws.pick(Among.DRFO, dice, index);
    return drawn.map(share -> share == Share.DRFO_PENDING ? PENDING : BAD).orElse(GOOD);
  }

  ForeignStream dracsDeath(Trait dice, long index, boolean dead) {
    if (dead) {
      return BAD;
    }
    Optional<Share> drawn = draws.pick(Among.DRACS_DEATH, dice, index);
    return drawn
        .map(share -> share == Share.DRACS_DEATH_PENDING ? PENDING : AMONG_THE_DEAD)
        .orElse(GOOD);
  }

  ForeignStream nhs(long person) {
    Optional<Share> drawn = draws.pick(Among.NHS, Trait.NHS, person);
    return drawn.map(share -> nhs(share, person)).orElse(NHS_GOOD);
  }

  private ForeignStream nhs(Share share, long person) {
    return switch (share) {
      case NHS_RULES_TRIGGERED -> NHS_TRIGGERED;
      case NHS_NOT_VERIFIED -> NHS_BAD;
      default -> NHS_PENDING[draws.below(NHS_PENDING.length, Trait.NHS_DETAIL, person)];
    };
  }
}
