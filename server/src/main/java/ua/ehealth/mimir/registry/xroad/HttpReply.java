package ua.ehealth.mimir.registry.xroad;

/** A whole reply as it came. The bytes may hold personal data and are not shown. */
final class HttpReply {

  final int status;
  final byte[] bytes;
  final int length;

  HttpReply(int status, byte[] bytes, int length) {
    this.status = status;
    this.bytes = bytes;
    this.length = length;
  }
}
