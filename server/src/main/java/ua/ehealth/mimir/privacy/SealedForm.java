package ua.ehealth.mimir.privacy;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How a sealed value stands in its column: the same parts as text, or as an object for jsonb. */
enum SealedForm {
  /** {@code sealed:v1:KEY:NONCE:DATA}. */
  TEXT {
    private static final Pattern FORM =
        Pattern.compile("sealed:v1:(" + KEY + "):(" + NONCE + "):(" + DATA + ")");

    @Override
    String write(SealedValue value) {
      return String.join(":", "sealed:v1", value.key(), value.nonce(), value.data());
    }

    @Override
    Optional<SealedValue> read(String stored) {
      Matcher matcher = FORM.matcher(stored);
      return matcher.matches()
          ? Optional.of(new SealedValue(matcher.group(1), matcher.group(2), matcher.group(3)))
          : Optional.empty();
    }
  },

  /** {@code {"sealed":"v1","key":…,"nonce":…,"data":…}}. */
  JSON {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    @Override
    String write(SealedValue value) {
      return "{\"sealed\":\"v1\",\"key\":\"%s\",\"nonce\":\"%s\",\"data\":\"%s\"}"
          .formatted(value.key(), value.nonce(), value.data());
    }

    @Override
    Optional<SealedValue> read(String stored) {
      JsonNode object;
      try {
        object = MAPPER.readTree(stored);
      } catch (JacksonException noJson) {
        return Optional.empty();
      }
      String key = text(object, "key");
      String nonce = text(object, "nonce");
      String data = text(object, "data");
      boolean sealed =
          text(object, "sealed").equals("v1")
              && key.matches(KEY)
              && nonce.matches(NONCE)
              && data.matches(DATA);
      return sealed ? Optional.of(new SealedValue(key, nonce, data)) : Optional.empty();
    }

    private static String text(JsonNode object, String member) {
      return object.path(member).asString("");
    }
  };

  private static final String KEY = "[A-Za-z0-9_-]{1,16}";

  /** Twelve bytes in base64. */
  private static final String NONCE = "[A-Za-z0-9_-]{16}";

  /** At least the sixteen bytes by which a change is seen. */
  private static final String DATA = "[A-Za-z0-9_-]{22,}";

  abstract String write(SealedValue value);

  /** Empty if what is stored has not this form: then it was never sealed. */
  abstract Optional<SealedValue> read(String stored);
}
