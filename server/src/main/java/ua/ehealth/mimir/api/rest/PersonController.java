package ua.ehealth.mimir.api.rest;

import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import ua.ehealth.mimir.api.rest.form.Query;
import ua.ehealth.mimir.api.security.Asker;
import ua.ehealth.mimir.subject.SubjectKind;

/** Persons (specification 4.3). */
@RestController
@RequestMapping(path = "/api/persons", produces = MediaType.APPLICATION_JSON_VALUE)
class PersonController {
  private final Persons persons;
  private final Changes changes;

  PersonController(Persons persons, Changes changes) {
    this.persons = persons;
    this.changes = changes;
  }

  @GetMapping("/{id}/verification")
  @Does(Operation.PERSON_VERIFICATION)
  ResponseEntity<Map<String, Object>> verification(@PathVariable String id, Asker asker) {
    return Tagged.answer(Answers.PERSON, persons.one(asker, id));
  }

  @GetMapping("/verifications")
  @Does(Operation.PERSON_VERIFICATIONS)
  Map<String, Object> verifications(Query query, Asker asker) {
    return Answers.PERSONS.write(persons.page(asker, query));
  }

  /** Has no body but in a problem: then a client need not accept anything else. */
  @PostMapping(
      path = "/{id}/data-changed",
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
  @Does(Operation.PERSON_DATA_CHANGED)
  ResponseEntity<Void> dataChanged(
      @PathVariable String id,
      Asker asker,
      @RequestBody(required = false) Map<String, Object> unheeded) {
    changes.happened(asker, SubjectKind.PERSON, id);
    return ResponseEntity.accepted().build();
  }
}
