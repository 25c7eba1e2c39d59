package ua.ehealth.mimir.privacy;

/** A column whose values are sealed. A value is bound to its column and its row. */
public enum SealedColumn {
  /** MIMIR: what the register told about a UNZR, a JSON object (specification 2.8). */
  UNZR_INFO("unzr_info", "info", SealedForm.JSON),
  /** MPI: a UNZR that was cleared because of its format, text (specification 2.4). */
  CLEARED_VALUE("verification_history", "cleared_value", SealedForm.TEXT);

  private final String table;
  private final String column;
  private final SealedForm form;

  SealedColumn(String table, String column, SealedForm form) {
    this.table = table;
    this.column = column;
    this.form = form;
  }

  /** {@code unzr_info.info} …; part of what is sealed, so never to be changed. */
  public String title() {
    return table + "." + column;
  }

  SealedForm form() {
    return form;
  }
}
