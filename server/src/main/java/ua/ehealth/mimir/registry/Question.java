package ua.ehealth.mimir.registry;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * What is asked of a register about one subject (specification 1.7). A question carries personal
 * data: it is never logged, and {@code toString} shows the register only.
 */
public sealed interface Question {
  Register register();

  /** Every field in a fixed order, {@code null} where absent: what a keyed hash is taken over. */
  List<String> fields();

  /** Does this UNZR belong to this person? The patronymic is empty where there is none. */
  record OfUnzr(
      String unzr, String familyName, String givenName, String patronymicName, LocalDate dateBirth)
      implements Question {
    public OfUnzr {
      Objects.requireNonNull(unzr);
      Objects.requireNonNull(familyName);
      Objects.requireNonNull(givenName);
      Objects.requireNonNull(patronymicName);
      Objects.requireNonNull(dateBirth);
    }

    @Override
    public Register register() {
      return Register.UNZR;
    }

    @Override
    public List<String> fields() {
      return List.of(unzr, familyName, givenName, patronymicName, dateBirth.toString());
    }

    @Override
    public String toString() {
      return "Question[UNZR]";
    }
  }

  /** Is this passport or identity card in the register? {@code serial} is null for a card. */
  record OfPassport(Register register, String passType, String serial, String number)
      implements Question {
    /** A citizen's passport in the dictionary of the registers: PASSPORT and NATIONAL_ID alike. */
    public static final String CITIZEN = "0101";

    public OfPassport {
      Objects.requireNonNull(register);
      Objects.requireNonNull(passType);
      Objects.requireNonNull(number);
    }

    @Override
    public List<String> fields() {
      return Arrays.asList(passType, serial, number);
    }

    @Override
    public String toString() {
      return "Question[" + register + "]";
    }
  }
}
