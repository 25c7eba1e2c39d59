package ua.ehealth.mimir.emulator.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The shares come out as they were asked for, among two hundred thousand people. */
class HowOftenTest {
  private static final int PERSONS = 200_000;
  private static final int PARTIES = 20_000;
  private static final Population PEOPLE = Population.of(2026, PERSONS, PARTIES);
  private static final Map<String, LongAdder> COUNTS = new ConcurrentHashMap<>();

  @BeforeAll
  static void count() {
    LongStream.range(0, PERSONS).parallel().mapToObj(PEOPLE::person).forEach(HowOftenTest::count);
    LongStream.range(0, PARTIES).parallel().mapToObj(PEOPLE::party).forEach(HowOftenTest::count);
  }

  private static void count(Patient person) {
    countUnzr(person);
    note("person without second name", person.secondName() == null);
    note("person with double surname", person.lastName().contains("-"));
    note("person without tax number", person.taxId() == null);
    note("dead", person.deathDate() != null);
    note("dead and active", person.deathDate() != null && person.active());
    note("living and inactive", person.deathDate() == null && !person.active());
    note("inactive by status", person.status().equals("inactive"));
    note("inactive by flag", !person.flaggedActive());
    note("no document", person.documents().isEmpty());
    List<Paper> identity = person.documents().stream().filter(Reading::isIdentity).toList();
    note("other document only", identity.isEmpty() && !person.documents().isEmpty());
    note("other beside", !identity.isEmpty() && identity.size() < person.documents().size());
    note("several", identity.size() > 1 && identity.stream().noneMatch(Reading::hasExpired));
    note("expired only", identity.size() == 1 && Reading.hasExpired(identity.getFirst()));
    note("expired beside", identity.size() > 1 && identity.stream().anyMatch(Reading::hasExpired));
    identity.forEach(HowOftenTest::count);
    note("drfo " + person.drfo().status(), true);
    note("death " + person.dracsDeath().status(), person.deathDate() == null);
    note("nhs " + person.nhs().status() + ' ' + person.nhs().reason(), true);
    note("active", person.active());
    note("can be verified", person.active() && canBeVerified(person));
  }

  private static void countUnzr(Patient person) {
    String right = Reading.normalised(person.unzr());
    note("unzr absent", person.unzr() == null);
    note("unzr blank", person.unzr() != null && right.isEmpty());
    note("unzr wrong", !right.isEmpty() && !Reading.isUnzr(right));
    if (Reading.isUnzr(right)) {
      note("unzr right", true);
      note("unzr dirty", !right.equals(person.unzr()));
      String date = person.birthDate().toString().replace("-", "");
      note("unzr date differs", !right.startsWith(date));
      int status = PEOPLE.status("checkunzr", Reading.unzrQuestion(person));
      note("unzr status " + status, true);
    }
  }

  private static void count(Paper paper) {
    note("identity", true);
    note("no issue date", paper.issuedAt() == null);
    boolean blank = Reading.normalised(paper.number()).isEmpty();
    note("number blank", blank);
    boolean latin = paper.number().chars().anyMatch(c -> c >= 'A' && c <= 'Z');
    note("number latin", latin);
    note("number wrong", !blank && !latin && !Reading.isRight(paper));
    if (Reading.isRight(paper)) {
      note("number dirty", !paper.number().equals(Reading.normalised(paper.number())));
      Map<String, String> question = Reading.passportQuestion(paper);
      note("number right", true);
      note("mvs " + PEOPLE.status("CheckPassportStatus", question), true);
      note("dms " + PEOPLE.status("CheckPassportDMSStatus", question), true);
    }
  }

  private static void count(HealthWorker party) {
    note("unemployed", party.employments().isEmpty());
    note("employed", party.employed());
    List<Paper> identity = party.documents().stream().filter(Reading::isIdentity).toList();
    for (Paper paper : identity) {
      note("party identity", true);
      note("party number wrong", !Reading.isRight(paper));
    }
  }

  private static void note(String name, boolean happened) {
    if (happened) {
      COUNTS.computeIfAbsent(name, n -> new LongAdder()).increment();
    }
  }

  private static boolean canBeVerified(Patient person) {
    String unzr = Reading.normalised(person.unzr());
    boolean unzrGood =
        unzr.isEmpty() || PEOPLE.status("checkunzr", Reading.unzrQuestion(person)) == 1;
    boolean paperGood = Reading.current(person.documents()).map(HowOftenTest::isGood).orElse(true);
    return unzrGood
        && paperGood
        && isDone(person.drfo())
        && isDone(person.dracsDeath())
        && isDone(person.nhs());
  }

  private static boolean isGood(Paper paper) {
    return Reading.isRight(paper)
        && PEOPLE.status("CheckPassportStatus", Reading.passportQuestion(paper)) == 0
        && PEOPLE.status("CheckPassportDMSStatus", Reading.passportQuestion(paper)) == 0;
  }

  private static boolean isDone(ForeignStream stream) {
    return stream.status().equals("VERIFIED") || stream.status().equals("VERIFICATION_NOT_NEEDED");
  }

  private static long counted(String name) {
    return COUNTS.getOrDefault(name, new LongAdder()).sum();
  }

  /** Within five standard deviations. */
  private static void is(String name, double share, long of) {
    double deviation = Math.sqrt(of * share * (1 - share));
    assertThat((double) counted(name)).as(name).isCloseTo(of * share, within(5 * deviation + 1));
  }

  private static double usual(Share... shares) {
    double sum = 0;
    for (Share share : shares) {
      sum += share.usual();
    }
    return sum;
  }

  @Test
  void atLeast85PercentOfTheActiveCanBecomeVerified() {
    assertThat((double) counted("can be verified") / counted("active")).isBetween(0.85, 0.97);
  }

  @Test
  void theStoredUnzrAreAsOftenUnusualAsAsked() {
    is("unzr absent", usual(Share.UNZR_ABSENT), PERSONS);
    is("unzr blank", usual(Share.UNZR_BLANK), PERSONS);
    is("unzr wrong", usual(Share.UNZR_WRONG), PERSONS);
    is("unzr dirty", usual(Share.UNZR_DIRTY), PERSONS);
    is("unzr date differs", usual(Share.UNZR_DATE_DIFFERS), counted("unzr right"));
  }

  @Test
  void theRegisterOfUnzrAnswersAsAsked() {
    long asked = counted("unzr right");
    is("unzr status 0", usual(Share.UNZR_NOT_FOUND), asked);
    is("unzr status -1", usual(Share.UNZR_REJECTED), asked);
    assertThat(counted("unzr status 1") + counted("unzr status 0") + counted("unzr status -1"))
        .isEqualTo(asked);
  }

  @Test
  void peopleAreAsOftenUnusualAsAsked() {
    is("person without second name", usual(Share.SECOND_NAME_ABSENT), PERSONS);
    is("person with double surname", usual(Share.DOUBLE_SURNAME), PERSONS);
    is("person without tax number", usual(Share.TAX_ID_ABSENT), PERSONS);
    is("dead", usual(Share.DEAD), PERSONS);
    is("dead and active", usual(Share.DEAD) / 5, PERSONS);
    is("living and inactive", usual(Share.INACTIVE), PERSONS);
    assertThat(counted("inactive by status")).isGreaterThan(1_000);
    assertThat(counted("inactive by flag")).isGreaterThan(1_000);
  }

  @Test
  void documentsAreHeldAsAsked() {
    // Of the few born since 2018 nothing has expired.
    double grown = 1 - 7 / 95.0;
    is("no document", usual(Share.NO_DOCUMENT), PERSONS);
    is("other document only", usual(Share.OTHER_DOCUMENT_ONLY), PERSONS);
    is("expired only", usual(Share.EXPIRED_ONLY) * grown, PERSONS);
    is("expired beside", usual(Share.EXPIRED_BESIDE_VALID) * grown, PERSONS);
    double several = usual(Share.SEVERAL_DOCUMENTS) + usual(Share.EXPIRED_BESIDE_VALID) * 7 / 95;
    is("several", several, PERSONS);
    double identity = 1 - usual(Share.NO_DOCUMENT, Share.OTHER_DOCUMENT_ONLY);
    is("other beside", usual(Share.OTHER_DOCUMENT_BESIDE) * identity, PERSONS);
  }

  @Test
  void numbersAreStoredAsAsked() {
    long identity = counted("identity");
    is("number blank", usual(Share.NUMBER_BLANK), identity);
    is("number latin", usual(Share.NUMBER_LATIN), identity);
    is("number wrong", usual(Share.NUMBER_WRONG), identity);
    is("number dirty", usual(Share.NUMBER_DIRTY), identity);
    double party =
        usual(Share.PARTY_NUMBER_WRONG, Share.PARTY_NUMBER_LATIN, Share.PARTY_NUMBER_BLANK);
    is("party number wrong", party, counted("party identity"));
  }

  @Test
  void theRegistersOfPassportsAnswerAsAsked() {
    long asked = counted("number right");
    is("mvs 1", usual(Share.STOLEN), asked);
    is("mvs -1", usual(Share.MVS_REJECTED), asked);
    is("dms 1", usual(Share.INVALID), asked);
    is("dms -1", usual(Share.DMS_REJECTED), asked);
    assertThat(counted("mvs 1") + counted("mvs 0") + counted("mvs -1")).isEqualTo(asked);
    assertThat(counted("dms 1") + counted("dms 0") + counted("dms -1")).isEqualTo(asked);
  }

  @Test
  void foreignStreamsStandAsAsked() {
    long living = PERSONS - counted("dead");
    double taxed = 1 - usual(Share.TAX_ID_ABSENT);
    is("drfo VERIFICATION_NEEDED", usual(Share.DRFO_PENDING) * taxed, PERSONS);
    is("drfo NOT_VERIFIED", usual(Share.DRFO_NOT_VERIFIED) * taxed, PERSONS);
    is("drfo VERIFICATION_NOT_NEEDED", usual(Share.TAX_ID_ABSENT), PERSONS);
    is("death VERIFICATION_NEEDED", usual(Share.DRACS_DEATH_PENDING), living);
    is("death NOT_VERIFIED", usual(Share.DRACS_DEATH_NOT_VERIFIED), living);
    is("nhs VERIFICATION_NEEDED RULES_TRIGGERED", usual(Share.NHS_RULES_TRIGGERED), PERSONS);
    is("nhs NOT_VERIFIED MANUAL", usual(Share.NHS_NOT_VERIFIED), PERSONS);
    is("nhs IN_REVIEW MANUAL", usual(Share.NHS_PENDING) / 3, PERSONS);
  }

  @Test
  void partiesAreEmployedAsAsked() {
    double without = usual(Share.PARTY_UNEMPLOYED, Share.PARTY_DISMISSED, Share.PARTY_NOT_ACTIVE);
    is("employed", 1 - without, PARTIES);
    is("unemployed", usual(Share.PARTY_UNEMPLOYED), PARTIES);
  }

  @Test
  void documentsAreSharedAsAsked() {
    Shares clean = Shares.none().with(Share.SHARED_DOCUMENT, 0.1);
    Population people = new Population(5, PERSONS / 4, 0, clean);
    Map<String, Integer> holders = new HashMap<>();
    for (long i = 0; i < people.persons(); i++) {
      people.person(i).documents().forEach(p -> holders.merge(Reading.name(p), 1, Integer::sum));
    }
    long borrowed = people.persons() - holders.size();
    assertThat(borrowed / (double) people.persons()).isCloseTo(0.1, within(0.006));
  }

  @Test
  void everyUnzrIsUnique() {
    Set<String> all = new HashSet<>();
    long right = 0;
    for (long i = 0; i < PERSONS; i++) {
      String unzr = Reading.normalised(PEOPLE.person(i).unzr());
      if (Reading.isUnzr(unzr)) {
        right++;
        all.add(unzr);
      }
    }
    assertThat(all).hasSize((int) right);
  }
}
