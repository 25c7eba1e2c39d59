package ua.ehealth.mimir.emulator.registers;

import java.time.LocalDate;
import java.util.Optional;
import ua.ehealth.mimir.emulator.population.PersonalRecord;
import ua.ehealth.mimir.emulator.soap.XmlText;

/** Writes what the wrapper of a reply holds (specification 3.2). */
final class ReplyBody {
  private ReplyBody() {}

  /** The record counts for a found UNZR only; one that is not known is written empty. */
  static String of(RegisterService service, int status, Optional<PersonalRecord> info) {
    StringBuilder out = new StringBuilder(200);
    XmlText.element(out, service.statusElement(), Integer.toString(status));
    switch (service) {
      case CHECK_UNZR -> XmlText.element(out, "Description", description(status));
      case MVS_PASSPORT, DMS_PASSPORT -> {}
      case UNZR -> {
        if (status == 1) {
          info.ifPresentOrElse(record -> info(out, record), () -> out.append("<m:Info/>"));
        }
      }
    }
    return out.toString();
  }

  private static String description(int status) {
    return switch (status) {
      case 1 -> "Запис знайдено";
      case 0 -> "Запис не знайдено";
      case -1 -> "Обов'язкові поля не заповнено або заповнено некоректно";
      default -> "Внутрішня помилка сервера";
    };
  }

  private static void info(StringBuilder out, PersonalRecord record) {
    out.append("<m:Info>");
    XmlText.element(out, "firstName", record.firstName());
    XmlText.element(out, "lastName", record.lastName());
    XmlText.element(out, "middleName", record.middleName());
    XmlText.element(out, "rnokpp", record.rnokpp());
    XmlText.element(out, "gender", record.gender());
    XmlText.element(out, "dateBirth", date(record.dateBirth()));
    // The contract has room for one document.
    record.documents().stream().findFirst().ifPresent(document -> document(out, document));
    out.append("</m:Info>");
  }

  private static void document(StringBuilder out, PersonalRecord.Document document) {
    out.append("<m:documents>");
    XmlText.element(out, "type", document.type());
    XmlText.element(out, "serial", document.serial());
    XmlText.element(out, "number", document.number());
    XmlText.element(out, "issuedAt", date(document.issuedAt()));
    XmlText.element(out, "expiresAt", date(document.expiresAt()));
    XmlText.element(out, "issuedBy", document.issuedBy());
    XmlText.element(out, "status", document.status());
    out.append("</m:documents>");
  }

  private static String date(LocalDate date) {
    return date == null ? null : date.toString();
  }
}
