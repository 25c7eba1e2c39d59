package ua.ehealth.mimir.emulator.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SharesTest {
  @ParameterizedTest
  @ValueSource(doubles = {-0.01, 1.01, Double.NaN, Double.POSITIVE_INFINITY})
  void aFractionOutsideOfZeroToOneIsRefused(double fraction) {
    Shares shares = Shares.usual();
    assertThatThrownBy(() -> shares.with(Share.STOLEN, fraction))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("STOLEN");
  }

  @Test
  void alternativesThatAddUpToMoreThanOneAreRefused() {
    Shares shares = Shares.none().with(Share.STOLEN, 0.6);
    assertThatThrownBy(() -> shares.with(Share.MVS_REJECTED, 0.5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("MVS_REJECTED");
  }

  @Test
  void aChangeLeavesTheOriginalAsItWas() {
    Shares usual = Shares.usual();
    Shares changed = usual.with(Share.STOLEN, 0.5);
    assertThat(changed.of(Share.STOLEN)).isEqualTo(0.5);
    assertThat(usual.of(Share.STOLEN)).isEqualTo(Share.STOLEN.usual());
    assertThat(changed).isNotEqualTo(usual);
    assertThat(changed.with(Share.STOLEN, Share.STOLEN.usual())).isEqualTo(usual);
  }

  @Test
  void nothingUnusualHappensWhereTheSharesAreNone() {
    Population population = new Population(3, 500, 100, Shares.none());
    for (long i = 0; i < 500; i++) {
      Patient person = population.person(i);
      assertThat(person.active()).isTrue();
      assertThat(person.documents()).hasSize(1).allMatch(Reading::isRight);
      assertThat(population.status("checkunzr", Reading.unzrQuestion(person))).isEqualTo(1);
    }
    for (long i = 0; i < 100; i++) {
      assertThat(population.party(i).employed()).isTrue();
      assertThat(population.patientOf(i)).isEmpty();
    }
  }

  @Test
  void everythingHappensWhereTheShareIsOne() {
    Shares shares = Shares.none().with(Share.STOLEN, 1).with(Share.UNZR_REJECTED, 1);
    Population population = new Population(3, 200, 0, shares);
    for (long i = 0; i < 200; i++) {
      Patient person = population.person(i);
      Paper paper = Reading.current(person.documents()).orElseThrow();
      assertThat(population.status("CheckPassportStatus", Reading.passportQuestion(paper)))
          .isEqualTo(1);
      assertThat(population.status("CheckPassportDMSStatus", Reading.passportQuestion(paper)))
          .isZero();
      assertThat(population.status("checkunzr", Reading.unzrQuestion(person))).isEqualTo(-1);
    }
  }
}
