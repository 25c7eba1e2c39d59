package ua.ehealth.mimir.api.rest;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import ua.ehealth.mimir.api.rest.form.InvalidParameter;
import ua.ehealth.mimir.api.rest.form.Parameter;
import ua.ehealth.mimir.api.rest.form.Query;
import ua.ehealth.mimir.review.EmployeeFilter;
import ua.ehealth.mimir.review.PartyFilter;
import ua.ehealth.mimir.review.PersonFilter;
import ua.ehealth.mimir.review.Portion;
import ua.ehealth.mimir.review.StreamFilter;
import ua.ehealth.mimir.review.VerificationStatus;
import ua.ehealth.mimir.subject.SubjectKind;

/** What lists can be asked for (specification 4.3). */
final class ListParameters {
  private static final int LONGEST_CURSOR = 256;

  static final Parameter<String> AFTER =
      Parameter.text(
          "after",
          "Goes on after the page whose `next` this is: as fast at the end as at the beginning, and"
              + " nothing is lost or doubled when others write in between. Other parameters as on"
              + " that page; not together with `page`.",
          LONGEST_CURSOR,
          "AbC0");

  private static final String REACH =
      "pages by number reach %d rows: go on with after".formatted(Portion.REACH);

  static final Parameter<Integer> PAGE =
      Parameter.wholeNumber(
              "page",
              "Pages by number reach %d rows; from there `after` goes on.".formatted(Portion.REACH),
              1,
              Portion.REACH,
              1)
          .ruled("expected a whole number from 1; " + REACH);

  static final Parameter<Integer> PAGE_SIZE =
      Parameter.wholeNumber("page_size", "Rows a page.", 1, Portion.MOST, Portion.USUAL);

  private static final Parameter<UUID> EMPLOYEE = id("employee_id", "Of this employee.");

  private static final Parameter<UUID> NOT_OF_PERSONS =
      id(
          "employee_id",
          "Not required, and not served: whose patient somebody is stands in declarations, which"
              + " Mimir has not.");

  private static final Parameter<UUID> PARTY = id("party_id", "Of this party.");
  private static final Parameter<UUID> DIVISION = id("division_id", "In this division.");

  private static final Parameter<VerificationStatus> PERSON_VERIFICATION =
      verificationStatus(SubjectKind.PERSON);

  private static final Parameter<VerificationStatus> PARTY_VERIFICATION =
      verificationStatus(SubjectKind.PARTY);

  private static final Parameter<String> PERSON_STATUS =
      Parameter.oneOf("status", "Of the person.", words("active", "inactive"), PersonFilter.ACTIVE);

  private static final Parameter<String> EMPLOYEE_STATUS =
      Parameter.oneOf(
          "status",
          "Of the employee; `active` is another word for `APPROVED`.",
          employeeStatuses(),
          "active");

  static final List<Parameter<?>> OF_PERSONS =
      List.of(NOT_OF_PERSONS, PERSON_VERIFICATION, PERSON_STATUS, PAGE, PAGE_SIZE, AFTER);

  static final List<Parameter<?>> OF_PARTIES =
      List.of(
          EMPLOYEE, PARTY, DIVISION, PARTY_VERIFICATION, EMPLOYEE_STATUS, PAGE, PAGE_SIZE, AFTER);

  private ListParameters() {}

  static PersonFilter persons(Query query) {
    if (NOT_OF_PERSONS.in(query) != null) {
      // To leave it unheeded would show one doctor the patients of another.
      throw NOT_OF_PERSONS.refuse("persons cannot be listed by employee_id");
    }
    return new PersonFilter(
        set(PERSON_VERIFICATION.in(query)), StreamFilter.ANY, PERSON_STATUS.in(query));
  }

  static PartyFilter parties(Query query) {
    return new PartyFilter(
        set(PARTY_VERIFICATION.in(query)),
        StreamFilter.ANY,
        new EmployeeFilter(
            EMPLOYEE.in(query),
            PARTY.in(query),
            DIVISION.in(query),
            EMPLOYEE_STATUS.in(query),
            null));
  }

  static Portion portion(Query query) {
    int size = PAGE_SIZE.in(query);
    String after = AFTER.in(query);
    int page = PAGE.in(query);
    if (after == null) {
      if ((long) page * size > Portion.REACH) {
        throw PAGE.refuse(REACH);
      }
      return Portion.page(page, size);
    }
    if (PAGE.isGivenIn(query)) {
      throw PAGE.refuse("page and after exclude each other");
    }
    return Portion.after(after, size);
  }

  /** For an {@code after} that is no cursor of the list. */
  static InvalidParameter noCursor() {
    return AFTER.refuse("expected next of a page of the same list, with the same parameters");
  }

  /** The cumulative statuses of a kind (1.6). */
  static Set<VerificationStatus> statuses(SubjectKind kind) {
    return kind == SubjectKind.PERSON
        ? EnumSet.allOf(VerificationStatus.class)
        : EnumSet.complementOf(EnumSet.of(VerificationStatus.CHANGES_NEEDED));
  }

  private static Parameter<VerificationStatus> verificationStatus(SubjectKind kind) {
    Map<String, VerificationStatus> words = new LinkedHashMap<>();
    statuses(kind).forEach(status -> words.put(status.name(), status));
    return Parameter.oneOf("verification_status", "Cumulative. All where not given.", words, null);
  }

  private static Map<String, String> employeeStatuses() {
    Map<String, String> words = words("NEW", "APPROVED", "STOPPED", "REORGANIZED", "DISMISSED");
    words.put("active", EmployeeFilter.APPROVED);
    return words;
  }

  private static Map<String, String> words(String... words) {
    return List.of(words).stream()
        .collect(
            Collectors.toMap(
                Function.identity(), Function.identity(), (one, _) -> one, LinkedHashMap::new));
  }

  private static Parameter<UUID> id(String name, String description) {
    return Parameter.uuid(name, description, SubjectShapes.EXAMPLE_ID);
  }

  private static Set<VerificationStatus> set(VerificationStatus one) {
    return one == null ? Set.of() : Set.of(one);
  }
}
