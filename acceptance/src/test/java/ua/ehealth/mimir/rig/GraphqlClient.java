package ua.ehealth.mimir.rig;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.springframework.graphql.ResponseError;
import org.springframework.graphql.client.ClientGraphQlResponse;
import org.springframework.graphql.client.HttpSyncGraphQlClient;
import org.springframework.web.client.RestClient;

/** Somebody with a token who asks through a client that was not written here. */
public final class GraphqlClient {
  private final HttpSyncGraphQlClient client;

  public GraphqlClient(Interfaces interfaces, String token) {
    this.client =
        HttpSyncGraphQlClient.create(
            RestClient.builder()
                .baseUrl(interfaces.url() + "/graphql")
                .defaultHeader("Authorization", "Bearer " + token)
                .build());
  }

  /** The answer to what is not refused. */
  public ClientGraphQlResponse ask(String document, Map<String, Object> variables) {
    ClientGraphQlResponse response = send(document, variables);
    assertThat(response.getErrors()).isEmpty();
    return response;
  }

  /** One text of it, by its path. */
  public String ask(String field, String document, Map<String, Object> variables) {
    return ask(document, variables).field(field).<String>getValue();
  }

  /** Code and text of the one error. */
  public String refusal(String document, Map<String, Object> variables) {
    ClientGraphQlResponse response = send(document, variables);
    assertThat(response.getErrors()).hasSize(1);
    return text(response.getErrors().getFirst());
  }

  /** Code and text of an error. */
  public static String text(ResponseError error) {
    return error.getExtensions().get("code") + " " + error.getMessage();
  }

  /** The answer, whatever it is. */
  public ClientGraphQlResponse send(String document, Map<String, Object> variables) {
    return client.document(document).variables(variables).executeSync();
  }
}
