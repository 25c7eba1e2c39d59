package ua.ehealth.mimir.review;

import java.util.UUID;

/**
 * One employee and the verification of its party (specification 4.3).
 *
 * @param division null where there is none
 * @param status {@code employees.status}; null where another service left none
 */
public record EmployeeReview(
    UUID id, UUID legalEntity, UUID division, String status, SubjectReview party) {}
