package ua.ehealth.mimir.api.rest;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import ua.ehealth.mimir.api.rest.form.Ids;
import ua.ehealth.mimir.api.security.Asker;
import ua.ehealth.mimir.api.security.Looks;
import ua.ehealth.mimir.api.security.Refusal;
import ua.ehealth.mimir.privacy.AccessOutcome;
import ua.ehealth.mimir.subject.SubjectKind;
import ua.ehealth.mimir.sync.subjects.Resets;

/** Takes note that the data of somebody changed (specification 2.9), and journals who said so. */
final class Changes {
  private final Map<SubjectKind, Resets> resets;
  private final Looks looks;

  Changes(Map<SubjectKind, Resets> resets, Looks looks) {
    this.resets = new EnumMap<>(resets);
    this.looks = looks;
  }

  /**
   * Reopens all streams; those that stand so already are left alone.
   *
   * @param id what is no uuid is nobody's
   * @throws Refusal 404
   */
  void happened(Asker asker, SubjectKind kind, String id) {
    UUID subject = Ids.read(id).orElseThrow(() -> notFound(kind));
    boolean found = !resets.get(kind).dataChanged(List.of(subject), asker.requester()).isEmpty();
    looks.record(asker, kind, subject, found ? AccessOutcome.CHANGED : AccessOutcome.NOT_FOUND);
    if (!found) {
      throw notFound(kind);
    }
  }

  private static Refusal notFound(SubjectKind kind) {
    String name = kind.name().charAt(0) + kind.name().substring(1).toLowerCase(Locale.ROOT);
    return Refusal.notFound(name + " not found");
  }
}
