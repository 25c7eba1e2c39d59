package ua.ehealth.mimir.subject;

import java.util.List;
import java.util.UUID;

/** Somebody whose verification status is kept. */
public sealed interface Subject permits Person, Party {
  UUID id();

  /** Whether the subject is to be checked at all (specification 2.2). */
  boolean eligible();

  /** Every document stored, of whatever type; a party's in the order of its json. */
  List<IdentityDocument> documents();

  SubjectKind kind();
}
