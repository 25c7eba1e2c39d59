package ua.ehealth.mimir.cli;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import tools.jackson.databind.json.JsonMapper;
import ua.ehealth.mimir.operation.ClusterStatus;
import ua.ehealth.mimir.operation.RegisterStanding;
import ua.ehealth.mimir.operation.SyncJob;
import ua.ehealth.mimir.operation.SyncRun;
import ua.ehealth.mimir.registry.hold.Hold;
import ua.ehealth.mimir.sync.subjects.StreamFigures;

/** How the cluster stands, as one JSON object on one line; what is unknown is null. */
final class StatusJson {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private StatusJson() {}

  static String of(ClusterStatus status) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("at", status.at().toString());
    object.put("jobs", status.jobs().stream().map(StatusJson::job).toList());
    object.put("registers", status.registers().stream().map(StatusJson::register).toList());
    object.put("streams", status.streams().stream().map(StatusJson::stream).toList());
    Map<String, Object> leases = new LinkedHashMap<>();
    status
        .leases()
        .forEach((kind, figures) ->
            leases.put(
                kind.name().toLowerCase(Locale.ROOT),
                Map.of("live", figures.live(), "expired", figures.expired())));
    object.put("leases", leases);
    object.put("notes", status.notes().map(ClusterStatus.Notes::many).orElse(null));
    object.put(
        "oldestNote",
        status.notes().flatMap(ClusterStatus.Notes::oldest).map(Instant::toString).orElse(null));
    object.put("nodes", status.nodes().stream().map(StatusJson::node).toList());
    return JSON.writeValueAsString(object);
  }

  private static Map<String, Object> job(SyncJob job) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("job", job.job().name());
    object.put("schedule", job.schedule());
    object.put("nextFiring", job.nextFiring().map(Instant::toString).orElse(null));
    object.put("lastRun", job.lastRun().map(StatusJson::run).orElse(null));
    object.put("hold", job.hold().map(StatusJson::hold).orElse(null));
    return object;
  }

  private static Map<String, Object> run(SyncRun run) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("id", run.id().toString());
    object.put("cause", run.cause().code());
    object.put("state", run.state().code());
    object.put("alive", run.alive());
    object.put("startedAt", run.startedAt().toString());
    object.put("endedAt", run.endedAt().map(Instant::toString).orElse(null));
    object.put("ordered", run.order().map(order -> order.word().code()).orElse(null));
    object.put("orderedBy", run.order().map(order -> order.by()).orElse(null));
    object.put("orderReason", run.order().map(order -> order.reason()).orElse(null));
    object.put("message", run.message().orElse(null));
    object.put("due", number(run.due()));
    object.put("claimed", run.tally().claimed());
    object.put("done", run.tally().done());
    object.put("unavailable", run.tally().unavailable());
    object.put("calls", run.tally().calls());
    object.put("callsSaved", run.tally().saved());
    object.put("doneLastMinute", run.doneLastMinute());
    object.put("callsLastMinute", run.callsLastMinute());
    return object;
  }

  private static Map<String, Object> register(RegisterStanding register) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("service", register.service().code());
    object.put("quotaPerSecond", register.limits().quotaPerSecond());
    object.put("maxInFlight", register.limits().maxInFlight());
    object.put("callsLastMinute", number(register.callsLastMinute()));
    object.put("hold", register.hold().map(StatusJson::hold).orElse(null));
    return object;
  }

  static Map<String, Object> hold(Hold hold) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("service", hold.service().code());
    object.put("heldBy", hold.heldBy());
    object.put("reason", hold.reason());
    object.put("since", hold.since().toString());
    return object;
  }

  private static Map<String, Object> stream(StreamFigures stream) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("job", stream.job().name());
    object.put("waiting", number(stream.waiting()));
    object.put("inReview", number(stream.inReview()));
    object.put("inReviewWithoutLease", number(stream.inReviewWithoutLease()));
    object.put(
        "freshness", stream.freshness().isPresent() ? stream.freshness().getAsDouble() : null);
    object.put("sampled", stream.sampled());
    return object;
  }

  private static Map<String, Object> node(ClusterStatus.Node node) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("id", node.id().toString());
    object.put("name", node.name());
    object.put("startedAt", node.startedAt().toString());
    object.put("clockAheadMillis", node.clockAhead().toMillis());
    return object;
  }

  private static Long number(OptionalLong number) {
    return Optional.of(number)
        .filter(OptionalLong::isPresent)
        .map(OptionalLong::getAsLong)
        .orElse(null);
  }
}
