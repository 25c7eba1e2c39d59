package ua.ehealth.mimir.emulator;

import java.util.ArrayList;
import java.util.Arrays;
import ua.ehealth.mimir.emulator.faults.FaultKind;

/** The names of the faults, for the help text. */
final class FaultNames extends ArrayList<String> {
  private static final long serialVersionUID = 1;

  FaultNames() {
    super(Arrays.stream(FaultKind.values()).map(FaultKind::text).toList());
  }
}
