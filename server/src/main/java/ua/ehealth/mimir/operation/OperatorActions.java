package ua.ehealth.mimir.operation;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.util.Optional;
import java.util.UUID;
import ua.ehealth.mimir.database.Database;
import ua.ehealth.mimir.registry.EisService;
import ua.ehealth.mimir.sync.Job;

/**
 * What operators ordered, kept for good in MIMIR ({@code operator_actions}). Each note is part of
 * the transaction of what it tells of.
 */
final class OperatorActions {
  private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();
  private final Database mimir;

  OperatorActions(Database mimir) {
    this.mimir = mimir;
  }

  /**
   * @param action {@code start}, {@code pause}, {@code resume} or {@code stop}
   */
  void ofRun(String action, Job job, UUID run, OperatorOrder order) {
    note(action, Optional.of(job), Optional.of(run), Optional.empty(), order);
  }

  /**
   * @param action {@code hold} or {@code release}
   */
  void ofRegister(String action, EisService service, OperatorOrder order) {
    note(action, Optional.empty(), Optional.empty(), Optional.of(service), order);
  }

  private void note(
      String action,
      Optional<Job> job,
      Optional<UUID> run,
      Optional<EisService> service,
      OperatorOrder order) {
    mimir
        .jdbc()
        .sql(
            """
            insert into operator_actions (
              id, action, job, run_id, service, ordered_by, reason, request_id)
            values (:id, :action, :job, :run, :service, :by, :reason, :request)
            """)
        .param("id", ids.generate())
        .param("action", action)
        .param("job", job.map(Job::name).orElse(null))
        .param("run", run.orElse(null))
        .param("service", service.map(EisService::code).orElse(null))
        .param("by", order.by())
        .param("reason", order.reason())
        .param("request", order.requestId().orElse(null))
        .update();
  }
}
