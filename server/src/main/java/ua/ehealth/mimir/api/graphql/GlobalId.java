package ua.ehealth.mimir.api.graphql;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * A global id (Relay): a type and a uuid, in base64. Opaque to who gets one, and no personal data.
 */
record GlobalId(NodeType type, UUID id) {
  private static final int LONGEST = 100;
  private static final int UUID_LENGTH = 36;

  /** As it is shown. */
  String text() {
    byte[] bytes = (type.text() + ":" + id).getBytes(StandardCharsets.UTF_8);
    return Base64.getEncoder().encodeToString(bytes);
  }

  static String of(NodeType type, UUID id) {
    return new GlobalId(type, id).text();
  }

  /** Empty for a text that is none. */
  static Optional<GlobalId> read(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      String[] parts =
          new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8).split(":", 2);
      return parts.length < 2
          ? Optional.empty()
          : Arrays.stream(NodeType.values())
              .filter(type -> type.text().equals(parts[0]))
              .findFirst()
              .flatMap(type -> uuid(parts[1]).map(id -> new GlobalId(type, id)));
    } catch (IllegalArgumentException noBase64) {
      return Optional.empty();
    }
  }

  /** The uuid of an object of a type, by its global id or the uuid itself; empty for neither. */
  static Optional<UUID> uuid(String text, NodeType type) {
    return uuid(text).or(() -> read(text).filter(found -> found.type() == type).map(GlobalId::id));
  }

  private static Optional<UUID> uuid(String text) {
    try {
      return text.length() == UUID_LENGTH ? Optional.of(UUID.fromString(text)) : Optional.empty();
    } catch (IllegalArgumentException none) {
      return Optional.empty();
    }
  }
}
