package ua.ehealth.mimir.registry;

import java.util.Objects;
import java.util.Optional;

/**
 * What the service {@code unzr} knows of the holder of a UNZR (specification 3.2): texts as the
 * register gave them, nothing guessed or corrected. It is personal data through and through: never
 * logged, and {@code toString} shows nothing.
 *
 * @param rnokpp the number of the tax register
 * @param gender in the register's own word
 * @param dateBirth as the register writes it
 */
public record PersonalInfo(
    Optional<String> firstName,
    Optional<String> lastName,
    Optional<String> middleName,
    Optional<String> rnokpp,
    Optional<String> gender,
    Optional<String> dateBirth,
    Optional<Document> documents) {

  public PersonalInfo {
    Objects.requireNonNull(firstName);
    Objects.requireNonNull(lastName);
    Objects.requireNonNull(middleName);
    Objects.requireNonNull(rnokpp);
    Objects.requireNonNull(gender);
    Objects.requireNonNull(dateBirth);
    Objects.requireNonNull(documents);
  }

  /** The one document that the service tells of; named as its element in the reply. */
  public record Document(
      Optional<String> type,
      Optional<String> serial,
      Optional<String> number,
      Optional<String> issuedAt,
      Optional<String> expiresAt,
      Optional<String> issuedBy,
      Optional<String> status) {

    public Document {
      Objects.requireNonNull(type);
      Objects.requireNonNull(serial);
      Objects.requireNonNull(number);
      Objects.requireNonNull(issuedAt);
      Objects.requireNonNull(expiresAt);
      Objects.requireNonNull(issuedBy);
      Objects.requireNonNull(status);
    }

    @Override
    public String toString() {
      return "Document[…]";
    }
  }

  @Override
  public String toString() {
    return "PersonalInfo[…]";
  }
}
