package ua.ehealth.mimir.emulator.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PopulationTest {
  private static final Population PEOPLE = Population.of(42, 20_000, 2_000);

  @Test
  void theSameSeedMakesTheSamePeople() {
    Population again = Population.of(42, 20_000, 2_000);
    for (long i = 0; i < 2_000; i++) {
      assertThat(again.person(i)).isEqualTo(PEOPLE.person(i));
      assertThat(again.party(i)).isEqualTo(PEOPLE.party(i));
    }
  }

  @Test
  void anotherSeedMakesOthers() {
    Population others = Population.of(43, 20_000, 2_000);
    for (long i = 0; i < 500; i++) {
      assertThat(others.person(i).id()).isNotEqualTo(PEOPLE.person(i).id());
      assertThat(others.party(i).id()).isNotEqualTo(PEOPLE.party(i).id());
    }
    assertThat(others.person(0)).isNotEqualTo(PEOPLE.person(0));
  }

  @Test
  void manyThreadsMakeTheSamePeople() {
    Set<Patient> alone = new HashSet<>();
    for (long i = 0; i < 5_000; i++) {
      alone.add(PEOPLE.person(i));
    }
    assertThat(LongStream.range(0, 5_000).parallel().mapToObj(PEOPLE::person))
        .allMatch(alone::contains);
  }

  @Test
  void idsGrowWithTheIndexAndAreAllDifferent() {
    Set<UUID> all = new HashSet<>();
    String last = "";
    for (long i = 0; i < PEOPLE.persons(); i++) {
      Patient person = PEOPLE.person(i);
      assertThat(person.id().toString()).isGreaterThan(last);
      last = person.id().toString();
      assertThat(all.add(person.id())).isTrue();
      person.documents().forEach(paper -> assertThat(all.add(paper.id())).isTrue());
    }
    last = "";
    for (long i = 0; i < PEOPLE.parties(); i++) {
      HealthWorker party = PEOPLE.party(i);
      assertThat(party.id().toString()).isGreaterThan(last);
      last = party.id().toString();
      assertThat(all.add(party.id())).isTrue();
      party.employments().forEach(job -> assertThat(all.add(job.id())).isTrue());
      assertThat(party.documents()).allMatch(paper -> paper.id() == null);
    }
    assertThat(all).allMatch(id -> id.version() == 7 && id.variant() == 2);
  }

  @Test
  void theIdsOfDocumentsGrowToo() {
    String last = "";
    for (long i = 0; i < PEOPLE.persons(); i++) {
      for (Paper paper : PEOPLE.person(i).documents()) {
        assertThat(paper.id().toString()).isGreaterThan(last);
        last = paper.id().toString();
      }
    }
  }

  @Test
  void documentsDifferSaveThoseSharedOnPurpose() {
    Shares shares =
        Shares.usual().with(Share.SHARED_DOCUMENT, 0).with(Share.PARTY_SHARES_DOCUMENT, 0);
    Population unshared = new Population(42, 20_000, 2_000, shares.with(Share.PARTY_IS_PATIENT, 0));
    Map<String, UUID> holders = new HashMap<>();
    for (long i = 0; i < unshared.persons(); i++) {
      Patient person = unshared.person(i);
      for (Paper paper : person.documents()) {
        if (Reading.isIdentity(paper) && Reading.isRight(paper)) {
          assertThat(holders.put(Reading.name(paper), person.id())).isNull();
        }
      }
    }
    for (long i = 0; i < unshared.parties(); i++) {
      HealthWorker party = unshared.party(i);
      for (Paper paper : party.documents()) {
        if (Reading.isIdentity(paper) && Reading.isRight(paper)) {
          assertThat(holders.put(Reading.name(paper), party.id())).isNull();
        }
      }
    }
  }

  @Test
  void aPartyWhoIsAPatientIsThatPatient() {
    long found = 0;
    for (long i = 0; i < PEOPLE.parties(); i++) {
      HealthWorker party = PEOPLE.party(i);
      if (PEOPLE.patientOf(i).isPresent()) {
        Patient self = PEOPLE.person(PEOPLE.patientOf(i).get());
        found++;
        assertThat(party.lastName()).isEqualTo(self.lastName());
        assertThat(party.birthDate()).isEqualTo(self.birthDate());
        Set<String> own = new HashSet<>();
        self.documents().forEach(paper -> own.add(Reading.name(paper)));
        boolean clean =
            self.documents().stream().filter(Reading::isIdentity).allMatch(Reading::isRight);
        if (clean) {
          assertThat(party.documents().stream().filter(Reading::isIdentity))
              .filteredOn(Reading::isRight)
              .allMatch(paper -> own.contains(Reading.name(paper)));
        }
      }
    }
    assertThat(found).isGreaterThan(500);
  }

  @Test
  void aPartyWithoutATaxNumberHasThatOfADocument() {
    long found = 0;
    for (long i = 0; i < PEOPLE.parties(); i++) {
      HealthWorker party = PEOPLE.party(i);
      if (party.noTaxId()) {
        found++;
        assertThat(party.taxId()).matches("[^ ]{2}[0-9]{6,7}");
        assertThat(party.documents()).isNotEmpty();
      }
    }
    assertThat(found).isGreaterThan(20);
  }

  @Test
  void peopleAreBornBetween1930And2024AndNothingExpiresBetween2020And2040() {
    Shares unshared = Shares.usual().with(Share.SHARED_DOCUMENT, 0);
    Population people = new Population(42, 20_000, 0, unshared);
    for (long i = 0; i < people.persons(); i++) {
      Patient person = people.person(i);
      assertThat(person.birthDate().getYear()).isBetween(1930, 2024);
      for (Paper paper : person.documents()) {
        if (paper.expiresAt() != null) {
          assertThat(paper.expiresAt().getYear())
              .satisfiesAnyOf(
                  year -> assertThat(year).isLessThan(2020),
                  year -> assertThat(year).isGreaterThan(2040));
        }
        if (paper.issuedAt() != null) {
          assertThat(paper.issuedAt()).isAfterOrEqualTo(person.birthDate()).isBefore("2025-01-01");
        }
      }
    }
  }

  @Test
  void theWholeCountryIsMadeInAnInstantAndReachedAtBothEnds() {
    Population country = Population.of(1, 36_000_000, 400_000);
    assertThat(country.person(0)).isNotEqualTo(country.person(35_999_999));
    assertThat(country.party(399_999).id()).isNotEqualTo(country.party(0).id());
    assertThatThrownBy(() -> country.person(36_000_000))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> country.party(-1)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void aThousandCountriesFitInTheMemoryOfATest() {
    Set<Population> countries = new HashSet<>();
    for (int i = 0; i < 1_000; i++) {
      Population country = Population.of(i, Population.MOST_PEOPLE - 1, 1);
      country.person(i * 1_000L);
      countries.add(country);
    }
    assertThat(countries).hasSize(1_000);
  }

  @Test
  void aSizeThatCannotBeIsRefused() {
    assertThatThrownBy(() -> Population.of(1, -1, 0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Population.of(1, Population.MOST_PEOPLE, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Population.of(1, Long.MAX_VALUE, Long.MAX_VALUE))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void partiesNeedNoPersons() {
    Population parties = Population.of(5, 0, 500);
    for (long i = 0; i < 500; i++) {
      assertThat(parties.party(i).lastName()).isNotBlank();
      assertThat(parties.patientOf(i)).isEmpty();
    }
  }

  @Test
  void nobodysDataStandsInTheTextOfARecord() {
    Patient person = PEOPLE.person(0);
    HealthWorker party = PEOPLE.party(0);
    assertThat(person.toString() + party + person.documents() + party.documents())
        .doesNotContain(person.lastName())
        .doesNotContain(party.lastName())
        .doesNotContain(party.documents().isEmpty() ? "?" : party.documents().getFirst().number());
  }
}
