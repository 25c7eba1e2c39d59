package ua.ehealth.mimir.privacy;

import java.util.Optional;

/**
 * How many values of a column are sealed with a key.
 *
 * @param key its id; empty: they are not sealed
 */
public record KeyCount(SealedColumn column, Optional<String> key, long values) {}
