package ua.ehealth.mimir.registry.mvs;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import ua.ehealth.mimir.registry.PersonalInfo;
import ua.ehealth.mimir.registry.Trouble.Kind;
import ua.ehealth.mimir.registry.xroad.NoAnswer;
import ua.ehealth.mimir.registry.xroad.ReplyBody;
import ua.ehealth.mimir.registry.xroad.UntrustedText;

/**
 * The element {@code Info} (specification 3.2): each child at most once, in any order, and none
 * must be there. An empty one is as one left out; one that is too long is no answer, as a part of a
 * name is no name.
 */
final class InfoReply {
  private static final String DOCUMENTS = "documents";

  private static final Set<String> TEXTS =
      Set.of("firstName", "lastName", "middleName", "rnokpp", "gender", "dateBirth");
  private static final Set<String> DOCUMENT_TEXTS =
      Set.of("type", "serial", "number", "issuedAt", "expiresAt", "issuedBy", "status");

  private final Map<String, String> texts = new HashMap<>();
  private PersonalInfo.Document document;

  private InfoReply() {}

  static PersonalInfo read(ReplyBody info) throws XMLStreamException, NoAnswer {
    InfoReply reply = new InfoReply();
    while (info.next()) {
      if (info.is(DOCUMENTS)) {
        if (reply.document != null) {
          throw repeated();
        }
        reply.document = info.within(InfoReply::document);
      } else {
        reply.take(info, TEXTS);
      }
    }
    return new PersonalInfo(
        reply.text("firstName"),
        reply.text("lastName"),
        reply.text("middleName"),
        reply.text("rnokpp"),
        reply.text("gender"),
        reply.text("dateBirth"),
        Optional.ofNullable(reply.document));
  }

  private static PersonalInfo.Document document(ReplyBody document)
      throws XMLStreamException, NoAnswer {
    InfoReply reply = new InfoReply();
    while (document.next()) {
      reply.take(document, DOCUMENT_TEXTS);
    }
    return new PersonalInfo.Document(
        reply.text("type"),
        reply.text("serial"),
        reply.text("number"),
        reply.text("issuedAt"),
        reply.text("expiresAt"),
        reply.text("issuedBy"),
        reply.text("status"));
  }

  private void take(ReplyBody body, Set<String> known) throws XMLStreamException, NoAnswer {
    Optional<String> name = known.stream().filter(body::is).findFirst();
    if (name.isEmpty()) {
      body.ignore();
      return;
    }
    String text = body.text();
    if (text.length() > UntrustedText.MAX_CHARS) {
      throw new NoAnswer(Kind.PROVIDER, "reply.info.too-long");
    }
    if (texts.put(name.get(), UntrustedText.clean(text)) != null) {
      throw repeated();
    }
  }

  private Optional<String> text(String name) {
    return Optional.ofNullable(texts.get(name)).filter(text -> !text.isEmpty());
  }

  private static NoAnswer repeated() {
    return new NoAnswer(Kind.PROVIDER, "reply.info.repeated");
  }
}
