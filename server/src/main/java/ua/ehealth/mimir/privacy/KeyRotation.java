package ua.ehealth.mimir.privacy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongConsumer;
import ua.ehealth.mimir.database.Databases;

/**
 * Seals with the first key what is sealed with another one, or not at all (docs/privacy.md). Works
 * beside a running service, in chunks of a transaction each. What was done once is only looked at
 * again: it may be killed, and begun anew. Nothing of a row changes but the sealed value.
 */
public final class KeyRotation {
  private static final int CHUNK = 500;
  private static final int EXAMPLES = 10;
  private static final UUID BEFORE_ALL = new UUID(0, 0);

  private final Databases databases;
  private final Sealing sealing;
  private final String key;
  private final int chunk;

  /**
   * @throws SealingFailed if there is no key
   */
  public KeyRotation(Databases databases, Sealing sealing) {
    this(databases, sealing, CHUNK);
  }

  KeyRotation(Databases databases, Sealing sealing, int chunk) {
    this.databases = databases;
    this.sealing = sealing;
    this.key = sealing.keyId().orElseThrow(SealingFailed::noKeys);
    this.chunk = chunk;
  }

  /** Which keys the values of all columns are sealed with; reads all of them. */
  public List<KeyCount> counts() {
    return Arrays.stream(SealedColumn.values())
        .flatMap(column -> SealedRows.of(column, databases).counts().stream())
        .toList();
  }

  /** Whether these values are not sealed with the first key. */
  public boolean outdated(KeyCount count) {
    return !count.key().equals(Optional.of(key));
  }

  /**
   * Seals a column.
   *
   * @param progress is told after each chunk how many values have been looked at
   */
  public Resealed run(SealedColumn column, LongConsumer progress) {
    SealedRows rows = SealedRows.of(column, databases);
    Tally tally = new Tally();
    UUID after = BEFORE_ALL;
    while (after != null) {
      UUID from = after;
      after = rows.database().transactions().execute(_ -> step(rows, from, tally));
      progress.accept(tally.seen);
    }
    return new Resealed(tally.resealed, tally.sealedFirst, tally.unopened, tally.examples);
  }

  /** The last row of a full chunk; null when there are no more. */
  private UUID step(SealedRows rows, UUID after, Tally tally) {
    List<SealedRows.Row> found = rows.after(after, chunk);
    Map<UUID, String> sealed = new HashMap<>();
    for (SealedRows.Row row : found) {
      tally.seen++;
      Optional<String> current = rows.column().form().read(row.stored()).map(SealedValue::key);
      if (!current.equals(Optional.of(key))) {
        reseal(rows.column(), row, current.isPresent(), tally)
            .ifPresent(value -> sealed.put(row.id(), value));
      }
    }
    if (!sealed.isEmpty()) {
      rows.replace(sealed);
    }
    return found.size() < chunk ? null : found.getLast().id();
  }

  private Optional<String> reseal(
      SealedColumn column, SealedRows.Row row, boolean wasSealed, Tally tally) {
    String value;
    try {
      value = sealing.open(column, row.id(), row.stored());
    } catch (SealingFailed unopened) {
      tally.leave(row.id());
      return Optional.empty();
    }
    if (wasSealed) {
      tally.resealed++;
    } else {
      tally.sealedFirst++;
    }
    return Optional.of(sealing.seal(column, row.id(), value));
  }

  private static final class Tally {
    private final List<UUID> examples = new ArrayList<>();
    private long seen;
    private long resealed;
    private long sealedFirst;
    private long unopened;

    void leave(UUID row) {
      unopened++;
      if (examples.size() < EXAMPLES) {
        examples.add(row);
      }
    }
  }
}
