package ua.ehealth.mimir.emulator.faults;

import ua.ehealth.mimir.emulator.http.HttpReply;
import ua.ehealth.mimir.emulator.soap.SoapFault;

/** A call that a fault has hit: what the fault can make of it. */
public interface FaultedCall {

  /** The reply that the call would have got. */
  HttpReply truth();

  /** A well-formed reply with this status, whatever the truth. */
  HttpReply status(int status);

  /** A fault in the version of the question, under this status of HTTP. */
  HttpReply fault(int httpStatus, SoapFault fault);
}
