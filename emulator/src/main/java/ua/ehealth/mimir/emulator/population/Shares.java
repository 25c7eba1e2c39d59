package ua.ehealth.mimir.emulator.population;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How often each {@link Share} happens. With the usual shares at least 85 % of the active persons
 * can become VERIFIED.
 */
public final class Shares {
  private static final double UNITS = 0x1.0p53;

  private final Map<Share, Double> fractions;

  private final Map<Among, Alternatives> groups = new EnumMap<>(Among.class);

  private Shares(Map<Share, Double> fractions) {
    this.fractions = fractions;
    for (Among among : Among.values()) {
      groups.put(among, alternatives(among));
    }
  }

  /** The usual shares. */
  public static Shares usual() {
    Map<Share, Double> fractions = new EnumMap<>(Share.class);
    for (Share share : Share.values()) {
      fractions.put(share, share.usual());
    }
    return new Shares(fractions);
  }

  /** A population where nothing unusual ever happens. */
  public static Shares none() {
    Map<Share, Double> fractions = new EnumMap<>(Share.class);
    for (Share share : Share.values()) {
      fractions.put(share, 0.0);
    }
    return new Shares(fractions);
  }

  /**
   * These shares, but for one.
   *
   * @throws IllegalArgumentException if the fraction is not from 0 to 1, or makes the alternatives
   *     of its group more than 1
   */
  public Shares with(Share share, double fraction) {
    if (!(fraction >= 0 && fraction <= 1)) {
      throw new IllegalArgumentException("share " + share + " is not from 0 to 1: " + fraction);
    }
    Map<Share, Double> changed = new EnumMap<>(fractions);
    changed.put(share, fraction);
    return new Shares(changed);
  }

  /** The fraction of this share, from 0 to 1. */
  public double of(Share share) {
    return fractions.get(share);
  }

  /** Which of the alternatives these random bits mean; empty is the usual case. */
  Optional<Share> pick(Among among, long bits) {
    return groups.get(among).at((bits >>> 11) / UNITS);
  }

  private Alternatives alternatives(Among among) {
    List<Share> members = new ArrayList<>();
    List<Double> ends = new ArrayList<>();
    double end = 0;
    for (Share share : Share.values()) {
      if (share.among() == among) {
        end += of(share);
        members.add(share);
        ends.add(end);
      }
    }
    // Sums such as 0.7 + 0.2 + 0.1 may end a hair above 1.
    if (end > 1 + 1e-9) {
      throw new IllegalArgumentException("the shares " + members + " add up to more than 1");
    }
    return new Alternatives(members, ends);
  }

  /** The shares of a group, and where each ends between 0 and 1. */
  private static final class Alternatives {
    private final List<Optional<Share>> members = new ArrayList<>();
    private final double[] ends;

    Alternatives(List<Share> members, List<Double> ends) {
      members.forEach(member -> this.members.add(Optional.of(member)));
      this.ends = ends.stream().mapToDouble(Double::doubleValue).toArray();
    }

    Optional<Share> at(double point) {
      for (int i = 0; i < ends.length; i++) {
        if (point < ends[i]) {
          return members.get(i);
        }
      }
      return Optional.empty();
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Shares that && fractions.equals(that.fractions);
  }

  @Override
  public int hashCode() {
    return fractions.hashCode();
  }

  @Override
  public String toString() {
    return "Shares" + fractions;
  }
}
