package ua.ehealth.mimir.api.graphql;

import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import ua.ehealth.mimir.api.security.Access;
import ua.ehealth.mimir.api.security.Asker;
import ua.ehealth.mimir.api.security.Looks;
import ua.ehealth.mimir.api.security.Refusal;
import ua.ehealth.mimir.api.security.Scope;
import ua.ehealth.mimir.privacy.AccessOutcome;
import ua.ehealth.mimir.review.Identities;
import ua.ehealth.mimir.review.Page;
import ua.ehealth.mimir.review.Portion;
import ua.ehealth.mimir.review.Reviews;
import ua.ehealth.mimir.review.SubjectReview;
import ua.ehealth.mimir.subject.SubjectKind;

/** Looks at persons or parties for somebody: whoever may see them, and journaled. */
final class Subjects {
  private final SubjectKind kind;
  private final NodeType type;
  private final Access access;
  private final Reviews reviews;
  private final Identities identities;
  private final Looks looks;

  Subjects(SubjectKind kind, Access access, Reviews reviews, Identities identities, Looks looks) {
    this.kind = kind;
    this.type = NodeType.of(kind);
    this.access = access;
    this.reviews = reviews;
    this.identities = identities;
    this.looks = looks;
  }

  SubjectKind kind() {
    return kind;
  }

  /** The text of the 404. */
  String unknown() {
    return kind == SubjectKind.PERSON ? "Person not found" : "Party not found";
  }

  /**
   * The one that a call names by its {@code id}.
   *
   * @throws Refusal as {@link #one(Asker, UUID)}, and of the token's scope
   */
  SubjectReview one(DataFetchingEnvironment call) {
    Asker asker = Asking.asker(call, type.scope());
    return one(asker, Arguments.id(call.getArgument("id"), type, unknown()));
  }

  /**
   * One subject.
   *
   * @throws Refusal 403 for a party that is not the caller's to see, 404
   */
  SubjectReview one(Asker asker, UUID id) {
    if (kind == SubjectKind.PARTY) {
      access.requireSightOf(asker.caller(), id);
    }
    return looks.looked(asker, kind, id, reviews.find(kind, id), unknown());
  }

  /** Those with a global id. */
  Nodes.Kind nodes() {
    return new Nodes.Kind(
        type,
        object -> object instanceof SubjectReview review && review.kind() == kind,
        (id, asker) -> Optional.of(one(asker, id)));
  }

  /** A page of them. */
  Pages.Connection<SubjectReview> page(Asker asker, Page<SubjectReview> page, Portion portion) {
    looks.shown(asker, kind, page.items().stream().map(SubjectReview::id).toList());
    return Pages.connection(page, portion);
  }

  /**
   * Who a subject is, unmasked: the answer to a call that names it in its input.
   *
   * @param input the name of the id there
   * @throws Refusal as {@link #one(Asker, UUID)}, and of the token's scope
   */
  Map<String, Object> reveal(DataFetchingEnvironment call, Scope scope, String input) {
    Asker asker = Asking.asker(call, scope);
    UUID id = Arguments.id(Arguments.input(call).get(input), type, unknown());
    one(asker, id);
    return Map.of("identity", ShownIdentity.revealed(identities.find(kind, List.of(id)).get(id)));
  }

  /** As it stands after an act on it, which is journaled. */
  SubjectReview changed(Asker asker, UUID id) {
    looks.record(asker, kind, id, AccessOutcome.CHANGED);
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
