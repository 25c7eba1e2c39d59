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

  /** For each group of alternatives, the shares in order and where each ends between 0 and 1. */
  private final Share[][] alternatives = new Share[Among.values().length][];

  private final double[][] ends = new double[Among.values().length][];

  private Shares(Map<Share, Double> fractions) {
    this.fractions = fractions;
    for (Among among : Among.values()) {
      layOut(among);
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
    double point = (bits >>> 11) / UNITS;
    double[] here = ends[among.ordinal()];
    for (int i = 0; i < here.length; i++) {
      if (point < here[i]) {
        return Optional.of(alternatives[among.ordinal()][i]);
      }
    }
    return Optional.empty();
  }

  private void layOut(Among among) {
    List<Share> members = new ArrayList<>();
    for (Share share : Share.values()) {
      if (share.among() == among) {
        members.add(share);
      }
    }
    double[] here = new double[members.size()];
    double end = 0;
    for (int i = 0; i < here.length; i++) {
      end += of(members.get(i));
      here[i] = end;
    }
    // Sums such as 0.7 + 0.2 + 0.1 may end a hair above 1.
    if (end > 1 + 1e-9) {
      throw new IllegalArgumentException("the shares " + members + " add up to more than 1");
    }
    alternatives[among.ordinal()] = members.toArray(Share[]::new);
    ends[among.ordinal()] = here;
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
