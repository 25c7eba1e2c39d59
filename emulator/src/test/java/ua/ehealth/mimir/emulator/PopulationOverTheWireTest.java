package ua.ehealth.mimir.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import ua.ehealth.mimir.contract.Contract;
import ua.ehealth.mimir.emulator.population.Patient;
import ua.ehealth.mimir.emulator.population.Population;

final class PopulationOverTheWireTest {
  private static final int PERSONS = 300;
  private final Population population = Population.of(5, PERSONS, 10);

  @Test
  void theWireSaysOfEverybodyWhatThePopulationSays() throws IOException {
    TreeSet<Integer> statuses = new TreeSet<>();
    try (Emulator emulator = Emulator.start(EmulatorSettings.defaults(), population);
        Caller caller = new Caller(emulator)) {
      for (int i = 0; i < PERSONS; i++) {
        Patient person = population.person(i);
        if (person.unzr() == null) {
          continue;
        }
        Map<String, String> children = question(person);
        int status = population.status("checkunzr", children);
        statuses.add(status);
        assertThat(caller.ask(message(children)).body())
            .contains("<m:Status>" + status + "</m:Status>");
      }
    }
    assertThat(statuses).contains(0, 1);
  }

  @Test
  void whatIsKnownOfSomebodyIsToldOnRequest() throws IOException {
    Patient person = population.person(firstFound());
    String question =
        Contract.goldenMessage("unzr/request").replace("19840229-01234", person.unzr());
    try (Emulator emulator = Emulator.start(EmulatorSettings.defaults(), population);
        Caller caller = new Caller(emulator)) {
      assertThat(caller.ask(question).body())
          .contains("<m:Status>1</m:Status><m:Info><m:firstName>")
          .contains("<m:dateBirth>" + person.birthDate() + "</m:dateBirth>");
    }
  }

  private long firstFound() {
    for (int i = 0; i < PERSONS; i++) {
      Patient person = population.person(i);
      if (person.unzr() != null && population.info(person.unzr()).isPresent()) {
        return i;
      }
    }
    throw new AssertionError("nobody is found");
  }

  private static Map<String, String> question(Patient person) {
    Map<String, String> children = new LinkedHashMap<>();
    children.put("UNZR", person.unzr());
    children.put("familyName", person.lastName());
    children.put("givenName", person.firstName());
    children.put("patronymicName", person.secondName() == null ? "" : person.secondName());
    children.put("dateBirth", person.birthDate().toString());
    return children;
  }

  private static String message(Map<String, String> children) {
    StringBuilder body = new StringBuilder("<m:checkunzr xmlns:m=\"urn:eis-mvs\">");
    children.forEach((name, text) ->
        body.append("<m:%s>".formatted(name)).append(text).append("</m:%s>".formatted(name)));
    String golden = Contract.goldenMessage("checkunzr/request");
    return golden.substring(0, golden.indexOf("<m:checkunzr"))
        + body
        + golden.substring(golden.indexOf("</m:checkunzr>"));
  }
}
