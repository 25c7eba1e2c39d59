package ua.ehealth.mimir.review;

import java.util.UUID;

/**
 * Who a token speaks for (specification 4.1).
 *
 * @param active its status is ACTIVE and it is active: else every admin function answers 409
 * @param nhs the National Health Service, which sees everybody
 */
public record LegalEntity(UUID id, boolean active, boolean nhs) {}
