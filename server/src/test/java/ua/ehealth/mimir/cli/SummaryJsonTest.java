package ua.ehealth.mimir.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SummaryJsonTest {
  @Test
  void theSummaryIsTheObjectOfTheSpecificationOnOneLine() {
    assertThat(SummaryJson.of(Results.summary(Results.UNZR)))
        .isEqualTo(
            "{\"jobs\":[{\"job\":\"unzr-persons\",\"claimed\":9500,\"verified\":8000,"
                + "\"notVerified\":700,\"notNeeded\":800,\"incorrect\":150,\"rejected\":20,"
                + "\"unavailable\":0,\"calls\":8200,\"callsSaved\":350,\"seconds\":41.25}],"
                + "\"persons\":{\"VERIFIED\":9000},\"parties\":{\"NOT_VERIFIED\":20}}");
  }
}
