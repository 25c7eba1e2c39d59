package ua.ehealth.mimir.subject;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * A health worker as stored in PRM (specification 1.4), nothing corrected.
 *
 * @param eligible at least one active and approved employee
 * @param documents in the order of the party's json; {@code tax_id} is never one of them
 */
public record Party(UUID id, boolean eligible, List<IdentityDocument> documents)
    implements Subject {

  public Party {
    Objects.requireNonNull(id);
    documents = List.copyOf(documents);
  }

  @Override
  public SubjectKind kind() {
    return SubjectKind.PARTY;
  }

  @Override
  public String toString() {
    return "Party[" + id + "]";
  }
}
