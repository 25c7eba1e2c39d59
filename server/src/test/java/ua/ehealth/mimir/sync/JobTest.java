package ua.ehealth.mimir.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import ua.ehealth.mimir.subject.SubjectKind;
import ua.ehealth.mimir.verification.Stream;

class JobTest {

  @Test
  void theFiveJobsAreNamedAsTheSpecificationNamesThem() {
    assertThat(Job.ALL)
        .extracting(Job::name)
        .containsExactly(
            "unzr-persons", "mvs-persons", "mvs-parties", "dms-persons", "dms-parties");
  }

  @Test
  void aJobIsFoundByItsName() {
    assertThat(Job.named("dms-parties")).isEqualTo(new Job(Stream.DMS_PASSPORT, SubjectKind.PARTY));
    assertThatThrownBy(() -> Job.named("unzr-parties"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
