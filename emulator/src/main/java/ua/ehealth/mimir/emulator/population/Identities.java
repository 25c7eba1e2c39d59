package ua.ehealth.mimir.emulator.population;

import java.time.LocalDate;

/**
 * Who each holder is. Holders are numbered persons first, then parties; a person's birth date
 * follows from the UNZR, a party's is drawn.
 */
final class Identities {
  private static final LocalDate OLDEST_PARTY = LocalDate.of(1950, 1, 1);
  private static final LocalDate YOUNGEST_PARTY = LocalDate.of(2001, 1, 1);
  private static final int PARTY_DAYS =
      (int) (YOUNGEST_PARTY.toEpochDay() - OLDEST_PARTY.toEpochDay());

  private final Draws draws;
  private final UnzrNumbers numbers;

  Identities(Draws draws, UnzrNumbers numbers) {
    this.draws = draws;
    this.numbers = numbers;
  }

  Identity of(long holder) {
    int sex = sex(holder);
    long birth = birth(holder);
    return new Identity(
        lastName(holder, sex),
        firstName(holder, sex),
        secondName(holder, sex),
        LocalDate.ofEpochDay(birth),
        sex == 1,
        taxId(holder, sex, birth));
  }

  /** The day of birth, counted from 1970. */
  long birth(long holder) {
    return numbers.isPerson(holder)
        ? numbers.birth(holder)
        : OLDEST_PARTY.toEpochDay() + draws.below(PARTY_DAYS, Trait.PARTY_BIRTH, holder);
  }

  /** Whether somebody of this name was born on this day; a missing second name is empty. */
  boolean agrees(long person, String last, String first, String second, long birth) {
    int sex = sex(person);
    String secondName = secondName(person, sex);
    return birth == birth(person)
        && last.equals(lastName(person, sex))
        && first.equals(firstName(person, sex))
        && second.equals(secondName == null ? "" : secondName);
  }

  private int sex(long holder) {
    return draws.below(2, Trait.GENDER, holder);
  }

  private String lastName(long holder, int sex) {
    String[] forms = NameLists.surnames()[sex];
    String name = forms[draws.below(forms.length, Trait.SURNAME, holder)];
    return draws.happens(Share.DOUBLE_SURNAME, Trait.DOUBLE_SURNAME, holder)
        ? name + '-' + forms[draws.below(forms.length, Trait.SECOND_SURNAME, holder)]
        : name;
  }

  private String firstName(long holder, int sex) {
    String[] names = NameLists.firstNames()[sex];
    return names[draws.below(names.length, Trait.FIRST_NAME, holder)];
  }

  private String secondName(long holder, int sex) {
    String[] forms = NameLists.secondNames()[sex];
    return draws.happens(Share.SECOND_NAME_ABSENT, Trait.SECOND_NAME_ABSENT, holder)
        ? null
        : forms[draws.below(forms.length, Trait.SECOND_NAME, holder)];
  }

  private String taxId(long holder, int sex, long birth) {
    return draws.happens(Share.TAX_ID_ABSENT, Trait.TAX_ID_ABSENT, holder)
        ? null
        : TaxNumber.of(birth, draws.below(5000, Trait.TAX_ID, holder), sex == 1);
  }
}
