package ua.ehealth.mimir.unzrinfo;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import ua.ehealth.mimir.registry.PersonalInfo;

/** Personal information as JSON, under the names of the register (specification 3.2). */
final class InfoJson {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private InfoJson() {}

  static String write(PersonalInfo info) {
    return JSON.writeValueAsString(info);
  }

  /** Members that nobody knows are passed over. */
  static PersonalInfo read(String json) {
    try {
      return JSON.readValue(json, PersonalInfo.class);
    } catch (JacksonException _) {
      // Its message quotes the text.
      throw new IllegalStateException("information in unzr_info is not in the form that we write");
    }
  }
}
