package ua.ehealth.mimir.verification;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import ua.ehealth.mimir.registry.Answer;
import ua.ehealth.mimir.registry.Register;
import ua.ehealth.mimir.subject.Subject;
import ua.ehealth.mimir.subject.SubjectKind;

/** A stream of verification that is Mimir's to write: one register's (specification 1.3, 2.1). */
public enum Stream {
  UNZR("unzr", Register.UNZR, Matter.UNZR),
  MVS_PASSPORT("mvs_passport", Register.MVS_PASSPORT, Matter.DOCUMENT),
  DMS_PASSPORT("dms_passport", Register.DMS_PASSPORT, Matter.DOCUMENT);

  private final String columns;
  private final Register register;
  private final Matter matter;

  Stream(String columns, Register register, Matter matter) {
    this.columns = columns;
    this.register = register;
    this.matter = matter;
  }

  /** The streams that a person or a party has, in the order of this list. */
  public static List<Stream> of(SubjectKind kind) {
    return Arrays.stream(values()).filter(stream -> stream.matter.concerns(kind)).toList();
  }

  /** The stream that a register's answers move. */
  public static Stream of(Register register) {
    return Arrays.stream(values())
        .filter(stream -> stream.register == register)
        .findFirst()
        .orElseThrow();
  }

  /** What the names of the stream's columns begin with, without the underscore. */
  public String columns() {
    return columns;
  }

  public Register register() {
    return register;
  }

  /**
   * What the stream makes of the subject's data.
   *
   * @param today in the configured time zone, by the database's clock: what expiry is measured by
   * @throws IllegalArgumentException where such a subject has no such stream
   */
  public Inquiry inquiry(Subject subject, LocalDate today) {
    return matter.inquiry(register, subject, today);
  }

  /** Whether an answer goes to all whose current document is the one asked about (2.5). */
  public boolean spreads() {
    return matter.shared();
  }

  /** Whether the stream then points to the row of MIMIR that holds the answer (2.5). */
  public boolean pointsToRow(Answer.Definite answer) {
    return switch (answer) {
      case Answer.Found _ -> true;
      case Answer.NotFound _ -> matter.notFoundKept();
      case Answer.Rejected _ -> false;
    };
  }
}
