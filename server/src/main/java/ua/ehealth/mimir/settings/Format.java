package ua.ehealth.mimir.settings;

import java.util.function.Function;

/**
 * What the value of a setting may be.
 *
 * @param allowed what a person may write, in words
 * @param example a value that is right
 * @param reader text to value; throws {@link IllegalArgumentException} with a reason that does not
 *     quote the text, which may be a secret
 */
record Format<T>(String allowed, String example, Function<String, T> reader) {}
