package ua.ehealth.mimir.privacy;

/**
 * The parts of a sealed value.
 *
 * @param key the id of the key
 * @param nonce base64 for URLs, without padding
 * @param data the same, the tag by which a change is seen at its end
 */
record SealedValue(String key, String nonce, String data) {}
