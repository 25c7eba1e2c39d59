package ua.ehealth.mimir.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccessTest {
  private static final String PSEUDONYM =
      new Pseudonyms(TestKeys.ofPseudonyms(1)).ofUnzr("19710225-12345");

  private static Access access(String operation, String pseudonym, String request) {
    return new Access(
        UUID.randomUUID(),
        Optional.empty(),
        operation,
        pseudonym,
        AccessOutcome.SHOWN,
        Optional.of(request));
  }

  @ParameterizedTest
  @ValueSource(strings = {"unzrInfoRegister", "person.verification", "explain", "get-party_2"})
  void anOperationIsAWord(String operation) {
    assertThat(access(operation, PSEUDONYM, "r").operation()).isEqualTo(operation);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "GET /api/persons/1", "2x", "Шевченко", "a:b"})
  void whatIsNoWordIsRefusedAndNotShown(String operation) {
    assertThatThrownBy(() -> access(operation, PSEUDONYM, "r"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("an operation is a word, not this");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "19710225-12345",
        "8a3c2d7e-1111-4222-8333-444455556666",
        "k12:00000000000000000000000000000000",
      })
  void anIdOrAValueIsNoPseudonym(String subject) {
    assertThatThrownBy(() -> access("explain", subject, "r"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a subject is journaled by its pseudonym alone");
  }

  @Test
  void theIdOfARequestIsBounded() {
    assertThatThrownBy(() -> access("explain", PSEUDONYM, "x".repeat(129)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @EnumSource
  void everyOutcomeIsFoundAgainByItsCode(AccessOutcome outcome) {
    assertThat(outcome.code()).matches("[a-z-]+");
    assertThat(AccessOutcome.of(outcome.code())).isEqualTo(outcome);
  }
}
