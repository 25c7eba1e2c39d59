package ua.ehealth.mimir.demo.people;

/**
 * A stream that other processes write.
 *
 * @param status {@code VERIFIED}, {@code VERIFICATION_NEEDED} …
 */
public record ForeignStream(String status, String reason) {}
