package ua.ehealth.mimir.sync.subjects;

import static org.assertj.core.api.Assertions.assertThat;
import static ua.ehealth.mimir.sync.subjects.TestClaims.MINUTE;
import static ua.ehealth.mimir.sync.subjects.TestClaims.SYSTEM;
import static ua.ehealth.mimir.sync.subjects.TestClaims.ids;
import static ua.ehealth.mimir.sync.subjects.TestClaims.order;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;
import ua.ehealth.mimir.database.FreshDatabases;
import ua.ehealth.mimir.sync.Job;

/** Several nodes at the same rows at once (specification 2.3). */
@ParameterizedClass
@ValueSource(strings = {"mvs-persons", "dms-parties"})
class ClaimRacesTest {
  @RegisterExtension static final FreshDatabases databases = new FreshDatabases();

  private static final int NODES = 4;

  @Parameter String name;

  private Job job;
  private TestSubjects subjects;
  private Claims claims;

  @BeforeEach
  void nobody() {
    job = Job.named(name);
    subjects = new TestSubjects(databases.all(), job).clear();
    claims = new SubjectClaims(subjects.database(), job.kind(), SYSTEM);
  }

  @Test
  void twoNodesNeverTakeTheSameSubjectAndTogetherTakeAll() throws Exception {
    Set<UUID> all = new HashSet<>();
    for (int i = 0; i < 60; i++) {
      all.add(subjects.needed());
      all.add(subjects.triggered());
      all.add(subjects.answered("VERIFIED", "now() - interval '300 days'"));
      all.add(subjects.with("p_not_before = now() - interval '1 second', p_attempts = 1"));
    }
    List<UUID> taken = new ArrayList<>();
    for (List<UUID> ofNode : together(this::takeAll)) {
      taken.addAll(ofNode);
    }
    // What a node saw locked and passed over at its very end is left for the next look.
    taken.addAll(takeAll());
    assertThat(taken).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(all);
  }

  @Test
  void takersSweepersAndReturnersTogetherLoseAndDoubleNobody() throws Exception {
    for (int i = 0; i < 50; i++) {
      subjects.needed();
    }
    together(() -> {
      for (int round = 0; round < 25; round++) {
        Claim claim = claims.take(order(job, 7));
        if (round % 3 == 0) {
          subjects.sql(
              "update verification_leases set expires_at = now() - interval '1 second' where token = "
                  + claim.token());
          claims.sweep();
        } else if (round % 3 == 1) {
          claims.returnAll(job, List.of(claim.token()));
        } else {
          claims.giveBack(
              job,
              claim.subjects().stream()
                  .map(each ->
                      new GivenBack(each.subject().id(), claim.token(), Optional.of(MINUTE)))
                  .toList());
          claims.settle(List.of(claim.token()));
          subjects.sql(
              "update {verifications} set p_verification_reason = 'INITIAL'"
                  + " where {id} in (select {id} from {verifications}"
                  + " where p_not_before is not null order by {id} for update skip locked)");
        }
      }
      return List.of();
    });
    claims.sweep();
    assertThat(subjects.count("select count(*) from verification_leases")).isZero();
    assertThat(
            subjects.count(
                """
                select count(*) from {verifications}
                where p_verification_status = 'VERIFICATION_NEEDED' and p_verification_reason = 'INITIAL'
                  and p_claim is null
                """))
        .isEqualTo(50);
  }

  @Test
  void aTokenThatARenewalSaysLivesStillHoldsItsSubjects() throws Exception {
    for (int round = 0; round < 40; round++) {
      UUID id = subjects.needed();
      long token = claims.take(order(job, 10)).token();
      subjects.sql("update verification_leases set expires_at = now() - interval '1 second'");
      CyclicBarrier start = new CyclicBarrier(2);
      try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
        Future<Set<Long>> renewed =
            threads.submit(() -> {
              start.await();
              return claims.renew(List.of(token), MINUTE);
            });
        Future<Integer> swept =
            threads.submit(() -> {
              start.await();
              return claims.sweep();
            });
        boolean lives = renewed.get().contains(token);
        assertThat(swept.get()).isEqualTo(lives ? 0 : 1);
        assertThat(subjects.status(id))
            .isEqualTo(lives ? "IN_REVIEW/AUTO" : "VERIFICATION_NEEDED/INITIAL");
      }
      subjects.clear();
    }
  }

  @Test
  void aRenewalUnderWayKeepsTheSweepAway() throws Exception {
    UUID id = subjects.needed();
    long token = claims.take(order(job, 10)).token();
    subjects.sql("update verification_leases set expires_at = now() - interval '1 second'");
    subjects
        .database()
        .transactions()
        .executeWithoutResult(_ -> {
          assertThat(claims.renew(List.of(token), MINUTE)).containsExactly(token);
          assertThat(elsewhere(claims::sweep)).isZero();
        });
    assertThat(claims.sweep()).isZero();
    assertThat(subjects.status(id)).isEqualTo("IN_REVIEW/AUTO");
  }

  private List<UUID> takeAll() {
    List<UUID> taken = new ArrayList<>();
    ClaimOrder order = order(job, 3);
    boolean fromTheStart = true;
    while (true) {
      Claim claim = claims.take(order);
      taken.addAll(ids(claim));
      if (claim.empty() && fromTheStart) {
        return taken;
      }
      fromTheStart = claim.empty();
      order = order.from(claim.next());
    }
  }

  private static <T> List<T> together(Callable<T> work) throws Exception {
    CyclicBarrier start = new CyclicBarrier(NODES);
    try (ExecutorService threads = Executors.newFixedThreadPool(NODES)) {
      List<Future<T>> running = new ArrayList<>();
      for (int i = 0; i < NODES; i++) {
        running.add(
            threads.submit(() -> {
              start.await();
              return work.call();
            }));
      }
      List<T> results = new ArrayList<>();
      for (Future<T> each : running) {
        results.add(each.get());
      }
      return results;
    }
  }

  private static <T> T elsewhere(Callable<T> work) {
    try (ExecutorService threads = Executors.newSingleThreadExecutor()) {
      return threads.submit(work).get();
    } catch (InterruptedException | ExecutionException trouble) {
      throw new AssertionError(trouble);
    }
  }
}
