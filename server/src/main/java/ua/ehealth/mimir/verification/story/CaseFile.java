package ua.ehealth.mimir.verification.story;

import java.util.List;
import java.util.Objects;
import ua.ehealth.mimir.subject.SubjectKind;

/**
 * All that the story of one subject is made of.
 *
 * @param eligible whether the subject is asked about at all (specification 2.2)
 * @param cumulativeStatus as it stands, or null
 * @param streams ours, in their order; none where the subject has no verification row yet
 * @param others the streams of other processes
 * @param history the latest moves, the oldest of them first
 * @param names the subject's own, which no comment shows
 */
public record CaseFile(
    SubjectKind kind,
    boolean eligible,
    String cumulativeStatus,
    List<StreamNow> streams,
    List<OtherStream> others,
    List<PastMove> history,
    List<String> names) {

  public CaseFile {
    Objects.requireNonNull(kind);
    streams = List.copyOf(streams);
    others = List.copyOf(others);
    history = List.copyOf(history);
    names = List.copyOf(names);
  }

  @Override
  public String toString() {
    return "CaseFile[" + kind + ", " + cumulativeStatus + "]";
  }
}
