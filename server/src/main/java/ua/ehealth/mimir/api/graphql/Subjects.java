package ua.ehealth.mimir.api.graphql;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ua.ehealth.mimir.api.security.Access;
import ua.ehealth.mimir.api.security.Refusal;
import ua.ehealth.mimir.privacy.AccessOutcome;
import ua.ehealth.mimir.review.Identities;
import ua.ehealth.mimir.review.Page;
import ua.ehealth.mimir.review.Reviews;
import ua.ehealth.mimir.review.SubjectReview;
import ua.ehealth.mimir.subject.SubjectKind;

/** Looks at persons or parties for somebody: whoever may see them, and journaled. */
final class Subjects {
  private final SubjectKind kind;
  private final Access access;
  private final Reviews reviews;
  private final Identities identities;
  private final Looks looks;

  Subjects(SubjectKind kind, Access access, Reviews reviews, Identities identities, Looks looks) {
    this.kind = kind;
    this.access = access;
    this.reviews = reviews;
    this.identities = identities;
    this.looks = looks;
  }

  /** The text of the 404. */
  String unknown() {
    return kind == SubjectKind.PERSON ? "Person not found" : "Party not found";
  }

  /**
   * One subject.
   *
   * @param function what is called
   * @throws Refusal 403 for a party that is not the caller's to see, 404
   */
  SubjectReview one(String function, Looks.Asker asker, UUID id) {
    if (kind == SubjectKind.PARTY) {
      access.requireSightOf(asker.caller(), id);
    }
    SubjectReview found = reviews.find(kind, id).orElse(null);
    AccessOutcome outcome = found == null ? AccessOutcome.NOT_FOUND : AccessOutcome.SHOWN;
    looks.record(function, asker, kind, id, outcome);
    if (found == null) {
      throw Refusal.notFound(unknown());
    }
    return found;
  }

  /** Those with a global id. */
  Nodes.Kind nodes() {
    return new Nodes.Kind(
        kind == SubjectKind.PERSON ? NodeType.PERSON : NodeType.PARTY,
        object -> object instanceof SubjectReview review && review.kind() == kind,
        (id, asker) -> Optional.of(one("node", asker, id)));
  }

  /** A page of them. */
  Pages.Connection<SubjectReview> page(
      String function, Looks.Asker asker, Page<SubjectReview> page, boolean after) {
    List<UUID> shown = page.items().stream().map(SubjectReview::id).toList();
    looks.shown(function, asker, kind, shown);
    return Pages.connection(page, after);
  }

  /**
   * Who a subject is, unmasked.
   *
   * @throws Refusal as {@link #one}
   */
  ShownIdentity reveal(String function, Looks.Asker asker, UUID id) {
    one(function, asker, id);
    return ShownIdentity.revealed(identities.find(kind, List.of(id)).get(id));
  }

  /** As it stands after an act on it, which is journaled. */
  SubjectReview changed(String function, Looks.Asker asker, UUID id) {
    looks.record(function, asker, kind, id, AccessOutcome.CHANGED);
    return reviews.find(kind, id).orElseThrow();
  }

  /**
   * That a person can be acted on.
   *
   * @throws Refusal 404 or 409
   */
  void requireActive(UUID id) {
    SubjectReview found = reviews.find(kind, id).orElseThrow(() -> Refusal.notFound(unknown()));
    if (!found.active()) {
      throw Refusal.conflict("Person is not active");
    }
  }
}
