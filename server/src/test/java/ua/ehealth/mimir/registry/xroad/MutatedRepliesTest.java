package ua.ehealth.mimir.registry.xroad;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import ua.ehealth.mimir.Seeded;
import ua.ehealth.mimir.contract.Contract;
import ua.ehealth.mimir.registry.Answer;
import ua.ehealth.mimir.registry.Register;
import ua.ehealth.mimir.registry.mvs.CheckPassport;
import ua.ehealth.mimir.registry.mvs.CheckUnzr;

/**
 * Damaged golden replies: never an exception, and a definite answer only where another reader finds
 * that very status in a well-formed envelope.
 */
class MutatedRepliesTest {

  private static final int REPLIES_A_SEED = 40;

  private final List<String> names =
      Contract.goldenMessages().stream()
          .filter(name -> !name.startsWith("unzr/"))
          .filter(name -> name.contains("/reply") || name.startsWith("fault/soap-1.2/"))
          .toList();
  private final List<byte[]> messages =
      names.stream().map(n -> Contract.goldenMessage(n).getBytes(StandardCharsets.UTF_8)).toList();
  private final ReplyReader reader =
      new ReplyReader(Samples.settings(URI.create("http://localhost/")));
  private final OtherReader other = new OtherReader();

  MutatedRepliesTest() throws ParserConfigurationException {}

  @Test
  void aDamagedReplyIsReadRightOrNotAtAll() {
    var definite = new AtomicInteger();
    Seeded.cases(random -> {
      for (int i = 0; i < REPLIES_A_SEED; i++) {
        check(random, definite);
      }
    });
    if (System.getProperty("mimir.seed") == null) {
      assertThat(definite).hasValueGreaterThan(999).hasValueLessThan(10_000);
    }
  }

  private void check(RandomGenerator random, AtomicInteger definite) {
    int i = random.nextInt(messages.size());
    byte[] bytes =
        Mutations.mutate(random, messages.get(i), messages.get(random.nextInt(messages.size())));
    Operation<Answer.Definite> operation = operation(names.get(i));
    Answer.Definite answer;
    try {
      answer = reader.read(bytes, operation, Samples.ID);
    } catch (NoAnswer e) {
      assertThat(e.trouble().cause()).matches("(reply|echo|code|fault)\\.[a-z0-9.-]+");
      return;
    } catch (RuntimeException e) {
      throw new AssertionError("of " + new String(bytes, StandardCharsets.UTF_8), e);
    }
    definite.incrementAndGet();
    String statusName = operation instanceof CheckUnzr ? "Status" : "PasStatus";
    assertThat(other.status(bytes, operation.service(), statusName))
        .as(() -> new String(bytes, StandardCharsets.UTF_8))
        .hasValue(String.valueOf(answer.code()));
  }

  private static Operation<Answer.Definite> operation(String name) {
    String service = name.substring(0, name.indexOf('/'));
    return Stream.of(Register.MVS_PASSPORT, Register.DMS_PASSPORT)
        .filter(register -> register.service().code().equals(service))
        .<Operation<Answer.Definite>>map(r -> new CheckPassport(Samples.passport(r)))
        .findFirst()
        .orElse(new CheckUnzr(Samples.UNZR));
  }
}
