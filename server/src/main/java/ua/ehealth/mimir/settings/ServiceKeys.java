package ua.ehealth.mimir.settings;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import ua.ehealth.mimir.registry.EisService;

/** How hard one service may be asked (specification 2.7). */
record ServiceKeys(Setting<Integer> quotaPerSecond, Setting<Integer> maxInFlight) {
  static final Map<EisService, ServiceKeys> BY_SERVICE = new EnumMap<>(EisService.class);

  static {
    Arrays.stream(EisService.values()).forEach(service -> BY_SERVICE.put(service, of(service)));
  }

  static final List<Setting<?>> ALL =
      BY_SERVICE.values().stream()
          .<Setting<?>>flatMap(keys -> Stream.of(keys.quotaPerSecond, keys.maxInFlight))
          .toList();

  private static ServiceKeys of(EisService service) {
    return new ServiceKeys(
        Setting.of(
            service.name() + "_QUOTA_PER_SECOND",
            Formats.wholeNumber(0, 100_000),
            "5",
            "2.7",
            "Calls a second to `" + service.code() + "`; 0: none may be made"),
        Setting.of(
            service.name() + "_MAX_IN_FLIGHT",
            Formats.wholeNumber(1, 10_000),
            "40",
            "2.7",
            "Calls at once to `" + service.code() + "`"));
  }
}
