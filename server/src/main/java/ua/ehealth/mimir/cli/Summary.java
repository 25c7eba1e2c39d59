package ua.ehealth.mimir.cli;

import java.util.List;

/** What runs came to, and where everybody stands after them. */
public record Summary(List<JobResult> jobs, StatusCounts counts) {
  public Summary {
    jobs = List.copyOf(jobs);
  }

  /** 0, or 1 when anything is left undone. */
  public int exit() {
    return jobs.stream().allMatch(JobResult::complete) ? Exit.DONE : Exit.SOMETHING_LEFT;
  }
}
