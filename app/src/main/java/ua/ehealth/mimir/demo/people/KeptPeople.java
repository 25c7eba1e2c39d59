package ua.ehealth.mimir.demo.people;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import ua.ehealth.mimir.emulator.population.Population;

/**
 * Which population a data directory holds, whole: the note is written when the last row is there,
 * so a load that was cut short leaves none.
 */
public record KeptPeople(long seed, long persons, long parties) {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String FILE = "population.json";

  /** What the directory holds; empty if nothing, or only part of a population. */
  public static Optional<KeptPeople> in(Path directory) {
    Path file = directory.resolve(FILE);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(JSON.readValue(Files.readAllBytes(file), KeptPeople.class));
    } catch (JacksonException unreadable) {
      return Optional.empty();
    } catch (IOException trouble) {
      throw new UncheckedIOException(trouble);
    }
  }

  /** The people themselves. */
  public Population population() {
    return Population.of(seed, persons, parties);
  }

  /** Notes that the whole population is there. */
  public void keepIn(Path directory) {
    WholeFile.write(directory.resolve(FILE), JSON.writeValueAsBytes(this));
  }
}
