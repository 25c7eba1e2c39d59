package ua.ehealth.mimir.subject;

import java.time.LocalDate;

/** Documents for tests, made up one property at a time. */
public record SampleDocument(
    String id, String type, String number, LocalDate issuedAt, LocalDate expirationDate) {

  public static SampleDocument passport() {
    return new SampleDocument("1", IdentityDocument.PASSPORT, "АЖ123456", null, null);
  }

  public static SampleDocument card() {
    return new SampleDocument("1", IdentityDocument.NATIONAL_ID, "123456789", null, null);
  }

  public SampleDocument id(String other) {
    return new SampleDocument(other, type, number, issuedAt, expirationDate);
  }

  public SampleDocument type(String other) {
    return new SampleDocument(id, other, number, issuedAt, expirationDate);
  }

  public SampleDocument number(String other) {
    return new SampleDocument(id, type, other, issuedAt, expirationDate);
  }

  public SampleDocument issued(LocalDate other) {
    return new SampleDocument(id, type, number, other, expirationDate);
  }

  public SampleDocument expires(LocalDate other) {
    return new SampleDocument(id, type, number, issuedAt, other);
  }

  public IdentityDocument made() {
    return new IdentityDocument(id, type, number, issuedAt, expirationDate);
  }
}
