package ua.ehealth.mimir.registry.answers;

import java.time.Instant;
import java.util.UUID;
import ua.ehealth.mimir.registry.Question;

/**
 * A row of an answer table, as tests see it.
 *
 * @param question the one the row holds
 * @param description null where the table has none
 */
public record AnswerRow(
    UUID id,
    Question question,
    int status,
    String description,
    Instant insertedAt,
    Instant updatedAt) {}
