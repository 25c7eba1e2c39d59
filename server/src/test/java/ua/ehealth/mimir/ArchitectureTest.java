package ua.ehealth.mimir;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may know whom, and who may touch the world (docs/architecture.md). */
class ArchitectureTest {
  private static final String ROOT = "ua.ehealth.mimir.";

  /** Each may know those above it in this list and its own, none below. */
  private static final List<Set<String>> LAYERS =
      List.of(
          Set.of("time", "subject"),
          Set.of("registry", "privacy"),
          Set.of("verification"),
          Set.of("sync", "review", "unzrinfo"),
          Set.of("operation"),
          Set.of("planning", "notify"),
          Set.of("api", "cli"));

  private static final Set<Class<?>> DATES =
      Set.of(
          Instant.class,
          LocalDate.class,
          LocalTime.class,
          LocalDateTime.class,
          OffsetDateTime.class,
          ZonedDateTime.class);

  private static final JavaClasses SERVER =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("ua.ehealth.mimir");

  static Stream<ArchRule> noLayerKnowsAHigherOne() {
    return Stream.iterate(0, i -> i + 1)
        .limit(LAYERS.size() - 1L)
        .map(i ->
            noClasses()
                .that(resideInAnyPackage(in(LAYERS.subList(i, i + 1))))
                .should()
                .dependOnClassesThat(resideInAnyPackage(in(LAYERS.subList(i + 1, LAYERS.size()))))
                .allowEmptyShould(true));
  }

  @ParameterizedTest
  @MethodSource
  void noLayerKnowsAHigherOne(ArchRule rule) {
    rule.check(SERVER);
  }

  @Test
  void timeAndSubjectKnowNobodyElse() {
    knowsOnly("time").check(SERVER);
    knowsOnly("subject").check(SERVER);
  }

  @Test
  void verificationKnowsTheWordsOfTheRegistryAndTheSubject() {
    classes()
        .that(resideInAnyPackage(ROOT + "verification.."))
        .should()
        .onlyDependOnClassesThat(
            outsideOfMimir()
                .or(
                    resideInAnyPackage(
                        ROOT + "verification..", ROOT + "subject..", ROOT + "registry")))
        .check(SERVER);
  }

  @Test
  void privacyKnowsNoRegisterAndNoSubject() {
    classes()
        .that(resideInAnyPackage(ROOT + "privacy.."))
        .should()
        .onlyDependOnClassesThat(
            outsideOfMimir()
                .or(
                    resideInAnyPackage(
                        ROOT + "privacy..",
                        ROOT + "database..",
                        ROOT + "settings..",
                        ROOT + "time..")))
        .check(SERVER);
  }

  /** It has no influence on anybody's verification (specification 2.8). */
  @Test
  void unzrInfoKnowsNeitherStreamsNorRuns() {
    noClasses()
        .that(resideInAnyPackage(ROOT + "unzrinfo.."))
        .should()
        .dependOnClassesThat(resideInAnyPackage(ROOT + "verification..", ROOT + "sync.."))
        .check(SERVER);
  }

  @Test
  void noTwoPackagesKnowEachOther() {
    slices().matching(ROOT + "(*)..").should().beFreeOfCycles().check(SERVER);
  }

  @Test
  void whatDecidesTouchesNothingOfTheWorld() {
    PURE.check(SERVER);
  }

  @Test
  void onlyPackageTimeReadsClocksAndSleeps() {
    NO_CLOCKS.check(SERVER);
  }

  @Test
  void whoReadsAClockOrStartsAThreadIsFoundOut() {
    JavaClasses offenders = new ClassFileImporter().importClasses(Offender.class);
    assertThat(NO_CLOCKS.evaluate(offenders).getFailureReport().getDetails())
        .anyMatch(detail -> detail.contains("nanoTime"))
        .anyMatch(detail -> detail.contains("Instant.now"))
        .anyMatch(detail -> detail.contains("parkNanos"))
        .anyMatch(detail -> detail.contains("sleep"));
    assertThat(WORLD.test(new ClassFileImporter().importClass(Thread.class))).isTrue();
    assertThat(WORLD.test(new ClassFileImporter().importClass(List.class))).isFalse();
  }

  private static final DescribedPredicate<JavaClass> WORLD =
      resideInAnyPackage(
              "java.sql..",
              "javax.sql..",
              "java.net.http..",
              "java.util.concurrent..",
              "org.springframework..",
              "org.apache.hc..")
          .or(describe("threads", type -> type.isAssignableTo(Thread.class)));

  private static final ArchRule PURE =
      noClasses()
          .that(
              resideInAnyPackage(ROOT + "verification..", ROOT + "subject..", ROOT + "planning.."))
          .should()
          .dependOnClassesThat(WORLD);

  /** Method references count: {@code Instant::now} reads the clock as well. */
  private static final ArchRule NO_CLOCKS =
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT + "time..")
          .should()
          .accessTargetWhere(describe("it reads a clock or sleeps", ArchitectureTest::readsClock))
          .allowEmptyShould(true);

  private static boolean readsClock(JavaAccess<?> access) {
    JavaClass owner = access.getTargetOwner();
    String name = access.getName();
    if (owner.isEquivalentTo(System.class)) {
      return name.equals("nanoTime") || name.equals("currentTimeMillis");
    }
    if (owner.isEquivalentTo(Clock.class)) {
      return name.startsWith("system") || name.startsWith("tick");
    }
    return (DATES.stream().anyMatch(owner::isEquivalentTo) && name.equals("now"))
        || (owner.isEquivalentTo(Thread.class) && name.equals("sleep"))
        || (owner.isEquivalentTo(LockSupport.class) && name.startsWith("park"));
  }

  private static ArchRule knowsOnly(String itself) {
    return classes()
        .that(resideInAnyPackage(ROOT + itself + ".."))
        .should()
        .onlyDependOnClassesThat(outsideOfMimir().or(resideInAnyPackage(ROOT + itself + "..")));
  }

  private static DescribedPredicate<JavaClass> outsideOfMimir() {
    return DescribedPredicate.not(resideInAnyPackage("ua.ehealth.mimir.."));
  }

  private static String[] in(List<Set<String>> layers) {
    return layers.stream()
        .flatMap(Set::stream)
        .sorted()
        .map(name -> ROOT + name + "..")
        .toArray(String[]::new);
  }

  /**
   * Does what nobody may: without it a rule that finds nothing could not be told from a dead one.
   */
  @SuppressWarnings("unused")
  private static final class Offender {
    private final Supplier<Instant> clock = Instant::now;

    long sins() throws InterruptedException {
      Thread.sleep(clock.get().toEpochMilli());
      LockSupport.parkNanos(1);
      return System.nanoTime();
    }
  }
}
