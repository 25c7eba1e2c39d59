package ua.ehealth.mimir.privacy;

import java.util.List;
import java.util.UUID;

/**
 * What a rotation did to one column.
 *
 * @param resealed values that an older key had sealed
 * @param sealedFirst values that were not sealed before
 * @param unopened values that stay as they are, because their key is not there or they are damaged
 * @param examples the rows of the first ten of these
 */
public record Resealed(long resealed, long sealedFirst, long unopened, List<UUID> examples) {

  public Resealed {
    examples = List.copyOf(examples);
  }
}
