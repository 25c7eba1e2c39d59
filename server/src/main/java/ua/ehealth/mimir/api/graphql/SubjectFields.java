package ua.ehealth.mimir.api.graphql;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeRuntimeWiring;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dataloader.DataLoader;
import org.dataloader.DataLoaderFactory;
import org.dataloader.DataLoaderRegistry;
import ua.ehealth.mimir.review.Histories;
import ua.ehealth.mimir.review.HistoryEntry;
import ua.ehealth.mimir.review.Identities;
import ua.ehealth.mimir.review.Identity;
import ua.ehealth.mimir.review.Page;
import ua.ehealth.mimir.review.Portion;
import ua.ehealth.mimir.review.ReviewedStream;
import ua.ehealth.mimir.review.SubjectReview;
import ua.ehealth.mimir.subject.SubjectKind;

/** The fields that a person and a party share; what many subjects need is loaded at once. */
final class SubjectFields {
  private final SubjectKind kind;
  private final NodeType type;
  private final Identities identities;
  private final Histories histories;

  SubjectFields(SubjectKind kind, Identities identities, Histories histories) {
    this.kind = kind;
    this.type = NodeType.of(kind);
    this.identities = identities;
    this.histories = histories;
  }

  /** How an outermost page of a history is loaded: those of one length and end together. */
  private record HistoryKey(UUID subject, Portion portion) {}

  void join(RuntimeWiring.Builder wiring) {
    wiring.type(
        type.text(),
        subject ->
            subject
                .dataFetcher("id", of(review -> GlobalId.of(type, review.id())))
                .dataFetcher("databaseId", of(SubjectReview::id))
                .dataFetcher("isActive", of(SubjectReview::active))
                .dataFetcher(
                    "verificationDetails", of(review -> review.streams().isEmpty() ? null : review))
                .dataFetcher("identity", this::identity)
                .dataFetcher("verificationHistory", this::history));
  }

  /** The streams, by the names that the schema has for them. */
  static TypeRuntimeWiring.Builder details(String type, Map<String, ReviewedStream> streams) {
    TypeRuntimeWiring.Builder wiring = TypeRuntimeWiring.newTypeWiring(type);
    streams.forEach((name, stream) ->
        wiring.dataFetcher(name, of(review -> review.stream(stream).orElse(null))));
    return wiring;
  }

  static DataFetcher<Object> of(Function<SubjectReview, Object> field) {
    return call -> field.apply(call.getSource());
  }

  void load(DataLoaderRegistry loaders) {
    DataLoader<UUID, Identity> identity =
        DataLoaderFactory.newMappedDataLoader(
            ids -> CompletableFuture.completedFuture(identities.find(kind, ids)));
    loaders.register(name("identity"), identity);
    DataLoader<HistoryKey, Page<HistoryEntry>> history =
        DataLoaderFactory.newMappedDataLoader(
            keys -> CompletableFuture.completedFuture(outermost(keys)));
    loaders.register(name("history"), history);
  }

  private Map<HistoryKey, Page<HistoryEntry>> outermost(Set<HistoryKey> keys) {
    Map<HistoryKey, Page<HistoryEntry>> pages = new HashMap<>();
    keys.stream()
        .collect(Collectors.groupingBy(HistoryKey::portion))
        .forEach((portion, alike) ->
            histories
                .pages(kind, alike.stream().map(HistoryKey::subject).toList(), portion)
                .forEach((subject, page) -> pages.put(new HistoryKey(subject, portion), page)));
    return pages;
  }

  private CompletableFuture<ShownIdentity> identity(DataFetchingEnvironment call) {
    SubjectReview review = call.getSource();
    DataLoader<UUID, Identity> loader = call.getDataLoader(name("identity"));
    return loader
        .load(review.id())
        .thenApply(found -> found == null ? null : ShownIdentity.masked(found));
  }

  private CompletableFuture<Pages.Connection<HistoryEntry>> history(DataFetchingEnvironment call) {
    SubjectReview review = call.getSource();
    Portion portion = Pages.portion(call);
    if (portion.after() != null) {
      Page<HistoryEntry> page = Pages.read(() -> histories.page(kind, review.id(), portion));
      return CompletableFuture.completedFuture(Pages.connection(page, portion));
    }
    DataLoader<HistoryKey, Page<HistoryEntry>> loader = call.getDataLoader(name("history"));
    return loader
        .load(new HistoryKey(review.id(), portion))
        .thenApply(page -> Pages.connection(page, portion));
  }

  private String name(String what) {
    return type.text() + " " + what;
  }
}
