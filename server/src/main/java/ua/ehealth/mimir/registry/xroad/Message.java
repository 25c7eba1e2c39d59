package ua.ehealth.mimir.registry.xroad;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** The bytes of one message on their way, never copied. They hold personal data. */
final class Message extends ByteArrayOutputStream {

  Message(int expected) {
    super(expected);
  }

  @Override
  public synchronized void writeTo(OutputStream out) throws IOException {
    out.write(buf, 0, count);
  }

  byte[] bytes() {
    return buf;
  }

  /** Holds personal data, so it shows its size only. */
  @Override
  public synchronized String toString() {
    return "Message[" + count + " bytes]";
  }
}
