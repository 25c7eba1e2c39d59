package ua.ehealth.mimir.bench.engine;

import ua.ehealth.mimir.registry.xroad.Subsystem;
import ua.ehealth.mimir.registry.xroad.XRoadClient;
import ua.ehealth.mimir.registry.xroad.XRoadSettings;
import ua.ehealth.mimir.settings.Settings;
import ua.ehealth.mimir.settings.TrembitaSettings;

/** The client of the engine, without the engine. */
final class OwnClient {
  private OwnClient() {}

  static XRoadClient of(Settings settings) {
    TrembitaSettings trembita = settings.trembita();
    return new XRoadClient(
        XRoadSettings.of(
                trembita.url(),
                trembita.instance(),
                subsystem(trembita.client()),
                subsystem(trembita.provider()),
                trembita.userId())
            .withMaxConnections(trembita.maxInFlight()));
  }

  private static Subsystem subsystem(TrembitaSettings.Member member) {
    return new Subsystem(member.memberClass(), member.memberCode(), member.subsystemCode());
  }
}
