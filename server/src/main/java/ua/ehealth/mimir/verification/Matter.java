package ua.ehealth.mimir.verification;

import java.time.LocalDate;
import ua.ehealth.mimir.registry.Register;
import ua.ehealth.mimir.subject.Subject;
import ua.ehealth.mimir.subject.SubjectKind;

/** What of a subject a register is asked about; registers may share one (specification 1.7). */
enum Matter {
  /** The person's demographic record number. A row of MIMIR stands for a record that exists. */
  UNZR(false, false) {
    @Override
    boolean concerns(SubjectKind kind) {
      return kind == SubjectKind.PERSON;
    }

    @Override
    Inquiry inquiry(Register register, Subject subject, LocalDate today) {
      return UnzrInquiry.of(subject);
    }
  },
  /** The current passport or card. A row of MIMIR holds what was said of it, good or bad. */
  DOCUMENT(true, true) {
    @Override
    boolean concerns(SubjectKind kind) {
      return true;
    }

    @Override
    Inquiry inquiry(Register register, Subject subject, LocalDate today) {
      return DocumentInquiry.of(register, subject, today);
    }
  };

  private final boolean shared;
  private final boolean notFoundKept;

  Matter(boolean shared, boolean notFoundKept) {
    this.shared = shared;
    this.notFoundKept = notFoundKept;
  }

  /** Whether such subjects have it, and so a stream. */
  abstract boolean concerns(SubjectKind kind);

  abstract Inquiry inquiry(Register register, Subject subject, LocalDate today);

  /** Whether an answer goes to everybody of whom the same could be asked (specification 2.5). */
  boolean shared() {
    return shared;
  }

  /** Whether "not found" is a row of MIMIR that a stream points to (specification 2.5). */
  boolean notFoundKept() {
    return notFoundKept;
  }
}
