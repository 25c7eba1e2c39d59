package ua.ehealth.mimir.sync.subjects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import ua.ehealth.mimir.Seeded;
import ua.ehealth.mimir.database.FreshDatabases;

/** What holds of claims and results in any order (specification 1.6, 2.3, 2.5). */
class WriteBackPropertiesTest {
  @RegisterExtension static final FreshDatabases databases = new FreshDatabases();

  private static final int LIVES = 12;
  private static final int STEPS = 60;

  @Test
  void whateverHappensNobodyIsHeldTwiceNoResultGoesAstrayAndAllThatFollowsAgrees() {
    Seeded.cases(
        LIVES,
        random -> {
          Life life = new Life(databases.all(), random);
          for (int step = 0; step < STEPS; step++) {
            life.step();
          }
        });
  }
}
