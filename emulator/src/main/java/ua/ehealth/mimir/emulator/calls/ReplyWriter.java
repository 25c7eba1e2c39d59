package ua.ehealth.mimir.emulator.calls;

import java.util.UUID;
import ua.ehealth.mimir.emulator.faults.FaultedCall;
import ua.ehealth.mimir.emulator.http.HttpReply;
import ua.ehealth.mimir.emulator.registers.Question;
import ua.ehealth.mimir.emulator.registers.Registers;
import ua.ehealth.mimir.emulator.securityserver.AdmittedCall;
import ua.ehealth.mimir.emulator.soap.EnvelopeWriter;
import ua.ehealth.mimir.emulator.soap.SoapFault;
import ua.ehealth.mimir.emulator.soap.SoapVersion;

/** Writes replies to one call. */
final class ReplyWriter implements FaultedCall {
  private static final int OK = 200;
  private final AdmittedCall call;
  private final Question question;
  private final Registers registers;

  ReplyWriter(AdmittedCall call, Question question, Registers registers) {
    this.call = call;
    this.question = question;
    this.registers = registers;
  }

  static HttpReply fault(int httpStatus, SoapVersion version, SoapFault fault) {
    byte[] body = EnvelopeWriter.fault(version, fault, UUID.randomUUID().toString());
    return HttpReply.of(httpStatus, version.contentType(), body);
  }

  @Override
  public HttpReply truth() {
    return status(registers.status(question));
  }

  @Override
  public HttpReply status(int status) {
    byte[] body =
        EnvelopeWriter.reply(
            call.version(),
            call.header(),
            call.service().serviceCode(),
            registers.reply(question, status));
    HttpReply reply = HttpReply.of(OK, call.version().contentType(), body);
    return status == -2 ? reply : reply.asDefinite();
  }

  @Override
  public HttpReply fault(int httpStatus, SoapFault fault) {
    return fault(httpStatus, call.version(), fault);
  }
}
