package ua.ehealth.mimir.api.graphql;

import graphql.GraphQLError;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.DataFetcherExceptionHandlerParameters;
import graphql.execution.DataFetcherExceptionHandlerResult;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.QueryTimeoutException;
import ua.ehealth.mimir.api.security.Refusal;
import ua.ehealth.mimir.database.DatabaseTrouble;
import ua.ehealth.mimir.privacy.JournalUnavailable;

/** What a function throws, as an entry of {@code errors[]}. */
final class Failures implements DataFetcherExceptionHandler {
  private static final Logger LOG = LoggerFactory.getLogger(Failures.class);
  private static final int FRAMES = 12;

  @Override
  public CompletableFuture<DataFetcherExceptionHandlerResult> handleException(
      DataFetcherExceptionHandlerParameters failed) {
    Asking asking = Asking.of(failed.getDataFetchingEnvironment());
    Fault fault =
        of(failed.getException(), asking.requestId())
            .at(failed.getSourceLocation())
            .at(failed.getPath().toList());
    return CompletableFuture.completedFuture(
        DataFetcherExceptionHandlerResult.newResult(fault).build());
  }

  /** An error of ours as it is; what graphql-java says may repeat values. */
  static Fault of(GraphQLError error, String requestId) {
    if (error instanceof Fault fault) {
      return fault;
    }
    LOG.error("request {} was answered badly: {}", requestId, error.getErrorType());
    Fault fault = Fault.internal(requestId);
    return error.getPath() == null ? fault : fault.at(error.getPath());
  }

  static Fault of(Throwable thrown, String requestId) {
    Throwable cause = cause(thrown);
    return switch (cause) {
      case Refusal refusal -> Fault.of(refusal);
      case RuntimeException away when isAway(away) -> {
        LOG.warn("request {} found no database: {}", requestId, cause.getClass().getName());
        yield Fault.unavailable(requestId);
      }
      default -> {
        LOG.error("request {} failed: {}", requestId, traced(cause));
        yield Fault.internal(requestId);
      }
    };
  }

  private static boolean isAway(RuntimeException trouble) {
    return trouble instanceof JournalUnavailable
        || trouble instanceof QueryTimeoutException
        || DatabaseTrouble.isLoss(trouble);
  }

  private static Throwable cause(Throwable thrown) {
    Throwable cause = thrown;
    while ((cause instanceof CompletionException || cause instanceof ExecutionException)
        && cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause;
  }

  /** Where it happened, without the messages: a database repeats values in its own. */
  private static String traced(Throwable thrown) {
    List<String> lines = new ArrayList<>();
    for (Throwable each = thrown; each != null && lines.size() < FRAMES; each = each.getCause()) {
      lines.add(each.getClass().getName());
      for (StackTraceElement frame : each.getStackTrace()) {
        if (lines.size() < FRAMES && frame.getClassName().startsWith("ua.ehealth.mimir")) {
          lines.add("at " + frame);
        }
      }
    }
    return String.join(" ", lines);
  }
}
