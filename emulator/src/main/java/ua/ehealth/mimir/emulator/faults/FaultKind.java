package ua.ehealth.mimir.emulator.faults;

import java.util.Arrays;
import java.util.stream.Collectors;
import ua.ehealth.mimir.emulator.http.HttpReply;
import ua.ehealth.mimir.emulator.http.Reply;
import ua.ehealth.mimir.emulator.soap.SoapFault;

/** The faults. A new one is a new constant, and nothing else. */
public enum FaultKind {
  /** A SOAP fault under HTTP 200. */
  FAULT_200("fault-200") {
    @Override
    public Reply reply(FaultedCall call) {
      return call.fault(200, SERVICE_FAILED);
    }
  },
  /** A SOAP fault under HTTP 500. */
  FAULT_500("fault-500") {
    @Override
    public Reply reply(FaultedCall call) {
      return call.fault(500, SERVICE_FAILED);
    }
  },
  /** HTTP 200 with a line of text. */
  PLAIN_TEXT_200("plain-text-200") {
    @Override
    public Reply reply(FaultedCall call) {
      return HttpReply.of(200, "text/plain;charset=UTF-8", "Сервіс тимчасово недоступний\n");
    }
  },
  /** The page of a balancer that reaches nobody. */
  HTML_503("html-503") {
    @Override
    public Reply reply(FaultedCall call) {
      return HttpReply.of(
          503,
          "text/html",
          "<html><head><title>503 Service Unavailable</title></head>"
              + "<body><h1>503 Service Unavailable</h1><hr></body></html>");
    }
  },
  /** HTTP 200 and nothing in it. */
  EMPTY("empty") {
    @Override
    public Reply reply(FaultedCall call) {
      return HttpReply.of(200, "", "");
    }
  },
  /** The right reply, cut in the middle of its XML; for HTTP it is whole. */
  TRUNCATED("truncated") {
    @Override
    public Reply reply(FaultedCall call) {
      return call.truth().firstHalf();
    }
  },
  /** The connection is reset after the question was read. */
  RESET("reset") {
    @Override
    public Reply reply(FaultedCall call) {
      return brokenOff();
    }
  },
  /** No answer ever: the caller has to hang up. It keeps no worker. */
  SILENCE("silence") {
    @Override
    public Reply reply(FaultedCall call) {
      return wire -> {
        wire.waitForHangUp();
        return false;
      };
    }
  },
  /** Each question is answered with -1. */
  MINUS_ONE("minus-one") {
    @Override
    public Reply reply(FaultedCall call) {
      return call.status(-1);
    }
  },
  /** Each question is answered with -2. */
  MINUS_TWO("minus-two") {
    @Override
    public Reply reply(FaultedCall call) {
      return call.status(-2);
    }
  },
  /** Each question is answered with 0. */
  EVERYTHING_NOT_FOUND("everything-not-found") {
    @Override
    public Reply reply(FaultedCall call) {
      return call.status(0);
    }
  },
  /** HTTP 429, at once. */
  QUOTA_429("quota-429") {
    @Override
    public Reply reply(FaultedCall call) {
      return HttpReply.of(429, "text/plain", "Too many requests\n");
    }

    @Override
    public boolean atOnce() {
      return true;
    }
  },
  /**
   * Connections break off, all of them for a part of every ten seconds, and none for the rest. Its
   * share is a share of the time, not of the calls; without one it is three seconds of the ten.
   */
  OUTAGE("outage") {
    @Override
    public Reply reply(FaultedCall call) {
      return brokenOff();
    }

    @Override
    public boolean atOnce() {
      return true;
    }

    @Override
    boolean byTimetable() {
      return true;
    }

    @Override
    double usualShare() {
      return 0.3;
    }
  };

  private static final SoapFault SERVICE_FAILED =
      new SoapFault("Server.ServerProxy.ServiceFailed.InternalError", "Connection refused");
  private final String text;

  FaultKind(String text) {
    this.text = text;
  }

  /** What becomes of a call that it hits. */
  public abstract Reply reply(FaultedCall call);

  /** It hits before a worker takes the call, without latency. */
  public boolean atOnce() {
    return false;
  }

  /** Its share is a share of the time, not of the calls. */
  boolean byTimetable() {
    return false;
  }

  /** The share where none is said. */
  double usualShare() {
    return 1;
  }

  /** Its name in options and in the journal. */
  public String text() {
    return text;
  }

  /**
   * The fault of this name.
   *
   * @throws IllegalArgumentException where there is none; the message lists them all
   */
  public static FaultKind named(String name) {
    for (FaultKind kind : values()) {
      if (kind.text.equals(name)) {
        return kind;
      }
    }
    throw new IllegalArgumentException(
        "no fault \""
            + name
            + "\"; there are "
            + Arrays.stream(values()).map(FaultKind::text).collect(Collectors.joining(", ")));
  }

  private static Reply brokenOff() {
    return wire -> {
      wire.reset();
      return false;
    };
  }
}
