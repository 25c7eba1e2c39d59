package ua.ehealth.mimir.operation;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import ua.ehealth.mimir.registry.EisService;
import ua.ehealth.mimir.registry.hold.Hold;
import ua.ehealth.mimir.settings.ServiceLimits;
import ua.ehealth.mimir.sync.Job;

/**
 * A service of the registers and how it stands.
 *
 * @param limits as configured here: every node should have the same
 * @param jobs that ask it; none asks the service of UNZR info
 * @param callsLastMinute by the runs of these jobs, on all nodes; empty where no job asks it
 */
public record RegisterStanding(
    EisService service,
    ServiceLimits limits,
    List<Job> jobs,
    Optional<Hold> hold,
    OptionalLong callsLastMinute) {
  public RegisterStanding {
    jobs = List.copyOf(jobs);
  }
}
