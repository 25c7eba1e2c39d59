package ua.ehealth.mimir.cli;

import ua.ehealth.mimir.database.Databases;
import ua.ehealth.mimir.settings.Settings;

/** Makes an engine: the one place where the commands and the engine meet. */
@FunctionalInterface
public interface Engines {

  /** An engine that works on migrated databases; it closes with itself, the databases stay open. */
  Synchronization start(Settings settings, Databases databases);
}
