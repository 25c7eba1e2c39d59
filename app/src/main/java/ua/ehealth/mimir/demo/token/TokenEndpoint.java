package ua.ehealth.mimir.demo.token;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import ua.ehealth.mimir.api.security.PublicPath;
import ua.ehealth.mimir.api.security.Refusal;
import ua.ehealth.mimir.api.security.Scope;
import ua.ehealth.mimir.demo.people.LegalEntities;

/**
 * {@code POST /demo/token}: a token for whoever asks, with the samples of who leaves fields out.
 */
@RestController
public final class TokenEndpoint {
  private static final String PATH = "/demo/token";

  /** An employee of the NHS, whom no table knows. */
  private static final String USER = "00000000-0000-7000-8000-0000000000d1";

  private static final Pattern ID =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  private final DemoIssuer issuer;

  TokenEndpoint(DemoIssuer issuer) {
    this.issuer = issuer;
  }

  /** Lets the endpoint be there. */
  public static ApplicationContextInitializer<GenericApplicationContext> of(DemoIssuer issuer) {
    return context -> {
      context.registerBean(TokenEndpoint.class, () -> new TokenEndpoint(issuer));
      context.registerBean("tokenPath", PublicPath.class, () -> new PublicPath(PATH));
    };
  }

  @PostMapping(path = PATH, produces = "application/json")
  Map<String, Object> token(
      @RequestParam(name = "sub", required = false) String sub,
      @RequestParam(name = "client_id", required = false) String client,
      @RequestParam(name = "scope", required = false) String scope) {
    UUID user = id("sub", given(sub) ? sub : USER);
    UUID entity = given(client) ? id("client_id", client) : LegalEntities.nhs();
    String words = given(scope) ? known(scope) : everything();
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("access_token", issuer.token(user, entity, words));
    answer.put("token_type", "Bearer");
    answer.put("expires_in", DemoIssuer.LIFE.toSeconds());
    answer.put("scope", words);
    return answer;
  }

  private static boolean given(String text) {
    return text != null && !text.isBlank();
  }

  private static UUID id(String name, String text) {
    if (!ID.matcher(text.strip()).matches()) {
      throw Refusal.unprocessable(name + " is not a uuid");
    }
    return UUID.fromString(text.strip());
  }

  private static String known(String scope) {
    String[] words = scope.strip().split("\\s+");
    if (Arrays.stream(words).anyMatch(word -> Scope.of(word).isEmpty())) {
      throw Refusal.unprocessable("scope: value is not allowed in enum");
    }
    return String.join(" ", words);
  }

  private static String everything() {
    return Arrays.stream(Scope.values()).map(Scope::text).collect(Collectors.joining(" "));
  }
}
