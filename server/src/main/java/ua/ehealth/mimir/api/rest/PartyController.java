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

/** Parties (specification 4.3). */
@RestController
@RequestMapping(path = "/api/parties", produces = MediaType.APPLICATION_JSON_VALUE)
class PartyController {
  private final Parties parties;
  private final Changes changes;

  PartyController(Parties parties, Changes changes) {
    this.parties = parties;
    this.changes = changes;
  }

  @GetMapping("/{id}/verification")
  @Does(Operation.PARTY_VERIFICATION)
  ResponseEntity<Map<String, Object>> verification(@PathVariable String id, Asker asker) {
    return Tagged.answer(Answers.PARTY, parties.one(asker, id));
  }

  @GetMapping("/verifications")
  @Does(Operation.PARTY_VERIFICATIONS)
  Map<String, Object> verifications(Query query, Asker asker) {
    return Answers.PARTIES.write(parties.page(asker, query));
  }

  /** Has no body but in a problem: then a client need not accept anything else. */
  @PostMapping(
      path = "/{id}/data-changed",
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
  @Does(Operation.PARTY_DATA_CHANGED)
  ResponseEntity<Void> dataChanged(
      @PathVariable String id,
      Asker asker,
      @RequestBody(required = false) Map<String, Object> unheeded) {
    changes.happened(asker, SubjectKind.PARTY, id);
    return ResponseEntity.accepted().build();
  }
}
