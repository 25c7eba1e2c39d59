package ua.ehealth.mimir.operation.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import ua.ehealth.mimir.registry.EisService;
import ua.ehealth.mimir.settings.ServiceLimits;

/** Services that may not be asked at all. */
final class QuotaLook {
  private QuotaLook() {}

  static List<Finding> findings(Map<EisService, ServiceLimits> limits) {
    List<Finding> findings = new ArrayList<>();
    limits.forEach((service, limit) -> {
      if (limit.quotaPerSecond() == 0) {
        findings.add(
            Finding.warning(
                "registers",
                service.code() + " may not be asked: its quota is 0",
                "set " + service.name() + "_QUOTA_PER_SECOND to what was agreed"));
      }
    });
    return findings;
  }
}
