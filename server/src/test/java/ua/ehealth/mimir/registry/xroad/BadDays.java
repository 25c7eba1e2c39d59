package ua.ehealth.mimir.registry.xroad;

import static ua.ehealth.mimir.registry.xroad.FakeRegister.says;
import static ua.ehealth.mimir.registry.xroad.Secrets.THEIRS;
import static ua.ehealth.mimir.registry.xroad.Secrets.THEIRS_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import ua.ehealth.mimir.contract.Contract;
import ua.ehealth.mimir.registry.Trouble.Kind;

/** The bad days of specification 3.3, and some more, on a connection that stands. */
final class BadDays {

  static final String FOUND = Contract.goldenMessage("checkunzr/reply-found");

  private static final String OK = "HTTP/1.1 200 OK\r\n";
  private static final String HTML = "<html><body><h1>" + THEIRS + "</h1></body></html>";
  private static final int LARGE = 100 << 20;

  private BadDays() {}

  static Stream<BadDay> all() {
    return Stream.of(replies(), statuses(), ends(), framings(), headers(), floods(), trickles())
        .flatMap(s -> s);
  }

  /** Complete HTTP replies that hold no answer. */
  private static Stream<BadDay> replies() {
    return Stream.of(
        BadDay.passing("plain text", "reply.not-soap", says("OK " + THEIRS)),
        BadDay.passing("HTML under 200", "reply.not-soap", says(HTML)),
        BadDay.passing("JSON", "reply.not-soap", says("{\"Status\":1,\"x\":\"" + THEIRS + "\"}")),
        BadDay.passing("empty body", "reply.empty", says("")),
        BadDay.passing("no body", "reply.empty", replies("HTTP/1.1 204 No Content\r\n\r\n")),
        BadDay.passing(
            "truncated XML", "reply.truncated", says(FOUND.substring(0, FOUND.length() - 40))),
        BadDay.passing("two roots", "reply.malformed", says(FOUND + FOUND)),
        BadDay.passing("DTD", "reply.dtd", says("<!DOCTYPE a SYSTEM \"file:/etc/hosts\">" + FOUND)),
        BadDay.passing("entity", "reply.malformed", says(FOUND.replace(">1<", ">&one;<"))),
        BadDay.passing("billion laughs", "reply.dtd", says(laughs())),
        BadDay.passing("gzip", "reply.not-soap", BadDays::gzip),
        BadDay.passing(
            "multipart",
            "reply.not-soap",
            says("--" + THEIRS_ASCII + "\r\nContent-Type: text/xml\r\n\r\n" + FOUND)));
  }

  private static Stream<BadDay> statuses() {
    return Stream.of(
        BadDay.passing("HTML under 500", "http.500", says(500, HTML)),
        BadDay.passing("HTML under 502", "http.502", says(502, HTML)),
        BadDay.passing("HTML under 503", "http.503", says(503, HTML)),
        BadDay.passing("HTML under 504", "http.504", says(504, HTML)),
        BadDay.passing("an answer under 500", "http.500", says(500, FOUND)),
        BadDay.passing("unheard-of status", "http.599", says(599, HTML)),
        BadDay.of("too many requests", Kind.QUOTA, "http.429", says(429, HTML)),
        BadDay.of("too many requests without a body", Kind.QUOTA, "http.429", says(429, "")),
        BadDay.of("bad request", Kind.OUR_MESSAGE, "http.400", says(400, HTML)),
        BadDay.of("forbidden", Kind.CONFIGURATION, "http.403", says(403, HTML)),
        BadDay.of("no such page", Kind.CONFIGURATION, "http.404", says(404, HTML)),
        BadDay.of("authentication", Kind.CONFIGURATION, "http.401", says(401, HTML)),
        BadDay.of(
            "redirect",
            Kind.CONFIGURATION,
            "http.302",
            sends(
                "HTTP/1.1 302 Found\r\nLocation: /"
                    + THEIRS_ASCII
                    + "\r\nContent-Length: 0\r\n\r\n")),
        BadDay.of(
            "not modified", Kind.CONFIGURATION, "http.304", replies("HTTP/1.1 304 No\r\n\r\n")));
  }

  /** Connections that end before a reply is complete. */
  private static Stream<BadDay> ends() {
    return Stream.of(
        BadDay.passing("closed before headers", "connection.closed", closesAfter("")),
        BadDay.passing("closed in the status line", "reply.not-http", closesAfter("HTTP/1.")),
        BadDay.passing("closed in headers", "reply.not-http", closesAfter(OK + "Content-Le")),
        BadDay.passing(
            "closed before the body",
            "reply.truncated",
            closesAfter(OK + "Content-Length: 9\r\n\r\n")),
        BadDay.passing("closed in the body", "reply.truncated", closesAfter(length(FOUND, 1))),
        BadDay.passing(
            "closed in a chunk", "reply.truncated", closesAfter(chunked("ffff\r\n" + FOUND))),
        BadDay.passing(
            "closed between chunks", "reply.truncated", closesAfter(chunked(chunk(FOUND)))),
        BadDay.passing(
            "closed in a body without length",
            "reply.truncated",
            closesAfter(OK + "\r\n" + FOUND.substring(0, 999))),
        BadDay.passing("reset before headers", "connection.reset", resetsAfter("")),
        BadDay.passing("reset in headers", "connection.reset", resetsAfter(OK + "Content-Ty")),
        BadDay.passing("reset in the body", "connection.reset", resetsAfter(length(FOUND, 9))));
  }

  /** Bodies whose length is not the one announced. */
  private static Stream<BadDay> framings() {
    return Stream.of(
        BadDay.passing("length too small", "reply.truncated", sends(length(FOUND, -10))),
        BadDay.passing("length too large", "timeout.reply", sends(length(FOUND, 10))),
        BadDay.passing("length is text", "reply.not-http", sends(OK + "Content-Length: x\r\n\r\n")),
        BadDay.passing(
            "length is negative", "reply.not-http", sends(OK + "Content-Length: -9\r\n\r\n")),
        BadDay.passing("chunked garbage", "reply.not-http", sends(chunked(THEIRS_ASCII + "\r\n"))),
        BadDay.passing(
            "chunk too long", "reply.not-http", sends(chunked("5\r\n" + FOUND + "\r\n"))),
        BadDay.passing("endless chunk size", "reply.not-http", floods(chunked(""), "0")),
        BadDay.passing(
            "strange encoding", "reply.not-http", sends(OK + "Transfer-Encoding: x\r\n\r\n")));
  }

  /** Heads that are none. */
  private static Stream<BadDay> headers() {
    return Stream.of(
        BadDay.passing("no HTTP", "reply.not-http", closesAfter(FOUND)),
        BadDay.passing(
            "a banner", "reply.not-http", closesAfter("SSH-2.0-" + THEIRS_ASCII + "\r\n")),
        BadDay.passing("status is text", "reply.not-http", closesAfter("HTTP/1.1 abc\r\n\r\n")),
        BadDay.passing("status is missing", "reply.not-http", closesAfter("HTTP/1.1\r\n\r\n")),
        BadDay.passing(
            "status is huge", "reply.not-http", closesAfter("HTTP/1.1 9999999999 x\r\n\r\n")),
        BadDay.passing("HTTP/3", "reply.not-http", closesAfter("HTTP/3.0 200 OK\r\n\r\n" + FOUND)),
        BadDay.passing("a header without name", "reply.not-http", closesAfter(OK + ": x\r\n\r\n")),
        BadDay.passing(
            "switching protocols",
            "reply.not-http",
            closesAfter("HTTP/1.1 101 Go\r\nUpgrade: h2c\r\n\r\n")),
        BadDay.passing("empty lines for ever", "reply.not-http", floods("", "\r\n")),
        BadDay.passing("a header line for ever", "reply.not-http", floods(OK + "X: ", "x")),
        BadDay.passing(
            "headers for ever", "reply.not-http", floods(OK, "X: " + THEIRS_ASCII + "\r\n")));
  }

  private static Stream<BadDay> floods() {
    return Stream.of(
        BadDay.passing(
            "100 MB announced",
            "reply.too-big",
            floods(OK + "Content-Length: " + LARGE + "\r\n\r\n", "x")),
        BadDay.passing("100 MB without length", "reply.too-big", floods(OK + "\r\n", "x")),
        BadDay.passing(
            "100 MB in chunks", "reply.too-big", floods(chunked(""), chunk("x".repeat(999)))),
        BadDay.passing(
            "an endless element",
            "reply.too-big",
            floods(OK + "\r\n" + FOUND.replaceFirst(">1<.*", ">"), " ")),
        BadDay.passing("just too big", "reply.too-big", says(FOUND + " ".repeat(1 << 20))));
  }

  /** What ends by the clock alone. */
  private static Stream<BadDay> trickles() {
    return Stream.of(
        BadDay.passing("silence", "timeout.reply", sends("")),
        BadDay.passing(
            "silence after the headers", "timeout.reply", sends(OK + "Content-Length: 9\r\n\r\n")),
        BadDay.passing("dripping headers", "timeout.reply", drips(OK + "X: ")),
        BadDay.passing("dripping body", "timeout.reply", drips(OK + "\r\n" + FOUND)),
        BadDay.passing("dripping chunks", "timeout.reply", drips(chunked("ffff\r\n"))),
        BadDay.passing(
            "continue for ever", "reply.not-http", floods("", "HTTP/1.1 100 Continue\r\n\r\n")));
  }

  private static FakeRegister.Behaviour replies(String text) {
    return (request, connection) -> connection.send(text);
  }

  private static FakeRegister.Behaviour sends(String text) {
    return (request, connection) -> {
      connection.send(text);
      connection.hang();
    };
  }

  private static FakeRegister.Behaviour closesAfter(String text) {
    return (request, connection) -> {
      connection.send(text);
      connection.socket().close();
    };
  }

  private static FakeRegister.Behaviour resetsAfter(String text) {
    return (request, connection) -> {
      connection.send(text);
      connection.reset();
    };
  }

  private static FakeRegister.Behaviour floods(String before, String again) {
    return (request, connection) -> {
      connection.send(before);
      byte[] block = again.repeat(65_536 / again.length() + 1).getBytes(StandardCharsets.UTF_8);
      for (int sent = 0; sent < LARGE; sent += block.length) {
        connection.send(block);
      }
      connection.hang();
    };
  }

  private static FakeRegister.Behaviour drips(String before) {
    return (request, connection) -> {
      connection.send(before);
      while (!connection.stopsWithin(20)) {
        connection.send("x");
      }
    };
  }

  private static void gzip(FakeRegister.Request request, FakeRegister.Connection connection)
      throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(packed)) {
      out.write(FOUND.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    connection.send(OK + "Content-Encoding: gzip\r\nContent-Length: " + packed.size() + "\r\n\r\n");
    connection.send(packed.toByteArray());
  }

  private static String length(String body, int more) {
    int length = body.getBytes(StandardCharsets.UTF_8).length + more;
    return OK + "Content-Length: " + length + "\r\n\r\n" + body;
  }

  private static String chunked(String chunks) {
    return OK + "Transfer-Encoding: chunked\r\n\r\n" + chunks;
  }

  private static String chunk(String text) {
    int length = text.getBytes(StandardCharsets.UTF_8).length;
    return Integer.toHexString(length) + "\r\n" + text + "\r\n";
  }

  private static String laughs() {
    StringBuilder dtd = new StringBuilder("<!DOCTYPE lolz [<!ENTITY l0 \"" + THEIRS + "\">");
    for (int i = 1; i < 10; i++) {
      dtd.append("<!ENTITY l%d \"%s\">".formatted(i, ("&l" + (i - 1) + ";").repeat(10)));
    }
    return dtd + "]>" + FOUND.replace(">1<", ">&l9;<");
  }
}
