package ua.ehealth.mimir.emulator.calls;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import ua.ehealth.mimir.emulator.capacity.Quota;
import ua.ehealth.mimir.emulator.capacity.QuotaAnswer;
import ua.ehealth.mimir.emulator.capacity.Workers;
import ua.ehealth.mimir.emulator.faults.FaultKind;
import ua.ehealth.mimir.emulator.faults.FaultedCall;
import ua.ehealth.mimir.emulator.faults.RunningFaults;
import ua.ehealth.mimir.emulator.http.Handler;
import ua.ehealth.mimir.emulator.http.HttpReply;
import ua.ehealth.mimir.emulator.http.Reply;
import ua.ehealth.mimir.emulator.http.Request;
import ua.ehealth.mimir.emulator.journal.Journal;
import ua.ehealth.mimir.emulator.journal.ServiceJournal;
import ua.ehealth.mimir.emulator.registers.Question;
import ua.ehealth.mimir.emulator.registers.RegisterService;
import ua.ehealth.mimir.emulator.registers.Registers;
import ua.ehealth.mimir.emulator.securityserver.AdmittedCall;
import ua.ehealth.mimir.emulator.securityserver.Refusal;
import ua.ehealth.mimir.emulator.securityserver.SecurityServer;
import ua.ehealth.mimir.emulator.soap.SoapFault;
import ua.ehealth.mimir.emulator.soap.SoapVersion;

/** Answers SOAP calls. */
public final class Calls implements Handler {
  private static final int SERVER_ERROR = 500;
  private static final int TOO_MANY = 429;
  private static final String QUOTA = "quota";
  private static final SoapFault OVER_QUOTA =
      new SoapFault("Server.ServerProxy.ServiceFailed.HttpError", "Quota exceeded");

  private final SecurityServer securityServer;
  private final Registers registers;
  private final Journal journal;
  private final RunningFaults faults;
  private final Workers workers;
  private final QuotaAnswer quotaAnswer;
  private final int mostBytes;
  private final Map<RegisterService, Quota> quotas = new EnumMap<>(RegisterService.class);

  /**
   * Puts the way together.
   *
   * @param quota calls a second and service; 0: no quota
   * @param mostBytes the longest body, to be told to who sends a longer one
   */
  public Calls(
      SecurityServer securityServer,
      Registers registers,
      Journal journal,
      RunningFaults faults,
      Workers workers,
      int quota,
      QuotaAnswer quotaAnswer,
      int mostBytes) {
    this.securityServer = securityServer;
    this.registers = registers;
    this.journal = journal;
    this.faults = faults;
    this.workers = workers;
    this.quotaAnswer = quotaAnswer;
    this.mostBytes = mostBytes;
    for (RegisterService service : RegisterService.values()) {
      quotas.put(service, new Quota(quota));
    }
  }

  @Override
  public Reply handle(Request request) throws InterruptedException {
    try {
      SoapVersion announced = securityServer.accept(request.method(), request.contentType());
      if (request.tooLong()) {
        throw securityServer.tooLong(announced, mostBytes);
      }
      return pass(securityServer.admit(announced, request.body()), request.arrivedNanos());
    } catch (Refusal refusal) {
      return ReplyWriter.fault(SERVER_ERROR, refusal.version(), refusal.fault());
    }
  }

  /** What the journal says is said before the reply is sent, so that its receiver can read it. */
  private Reply pass(AdmittedCall call, long arrived) throws InterruptedException {
    Question question = Question.of(call.service(), call.body());
    ServiceJournal.Call entry = journal.of(call.service()).arrived(arrived, question.hash());
    Reply reply = null;
    String fault = null;
    try {
      FaultedCall writer = new ReplyWriter(call, question, registers);
      if (!quotas.get(call.service()).admits(arrived)) {
        fault = QUOTA;
        reply = overQuota(writer);
      } else {
        Optional<FaultKind> hit = faults.strike(call.service());
        fault = hit.map(FaultKind::text).orElse(null);
        if (hit.isEmpty() || !hit.get().atOnce()) {
          workers.work();
        }
        reply = hit.isEmpty() ? writer.truth() : hit.get().reply(writer);
      }
      return reply;
    } finally {
      entry.left(reply != null && reply.definite(), fault);
    }
  }

  private Reply overQuota(FaultedCall call) {
    return switch (quotaAnswer) {
      case FAULT -> call.fault(SERVER_ERROR, OVER_QUOTA);
      case HTTP_429 -> HttpReply.of(TOO_MANY, "text/plain", "Too many requests\n");
    };
  }
}
