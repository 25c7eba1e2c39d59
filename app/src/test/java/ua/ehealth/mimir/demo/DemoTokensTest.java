package ua.ehealth.mimir.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.security.oauth2.jwt.Jwt;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import ua.ehealth.mimir.api.security.Scope;
import ua.ehealth.mimir.cli.Entrance;
import ua.ehealth.mimir.cli.Interfaces;
import ua.ehealth.mimir.cli.RegisterEngine;
import ua.ehealth.mimir.cli.Synchronization;
import ua.ehealth.mimir.database.DatabaseSettings;
import ua.ehealth.mimir.database.Databases;
import ua.ehealth.mimir.database.Migrations;
import ua.ehealth.mimir.demo.people.LegalEntities;
import ua.ehealth.mimir.demo.token.DemoIssuer;
import ua.ehealth.mimir.demo.token.TokenEndpoint;
import ua.ehealth.mimir.settings.Need;
import ua.ehealth.mimir.settings.Settings;

/** {@code POST /demo/token}, beside the interfaces as the demo opens them. */
class DemoTokensTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final DemoIssuer ISSUER = new DemoIssuer(InstantSource.system());
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private static LocalPostgres postgres;
  private static Databases databases;
  private static Synchronization engine;
  private static Interfaces interfaces;

  @BeforeAll
  static void start() {
    postgres = LocalPostgres.temporary();
    Map<String, DatabaseSettings> where = new LinkedHashMap<>();
    for (String name : List.of("mimir", "mpi", "prm")) {
      where.put(name, postgres.settings(name));
    }
    databases = Databases.open(where.get("mimir"), where.get("mpi"), where.get("prm"));
    new Migrations(databases, true).apply();
    Settings settings =
        Settings.read(
            DemoSettings.environment(Map.of(), where, "http://127.0.0.1:1", 1),
            Optional.empty(),
            EnumSet.allOf(Need.class));
    engine = RegisterEngine.start(settings, databases);
    interfaces =
        engine.open(
            new Entrance(
                InetAddress.getLoopbackAddress(),
                0,
                0,
                ISSUER.reader(),
                List.of(TokenEndpoint.of(ISSUER))));
  }

  @AfterAll
  static void stop() {
    interfaces.close();
    engine.close();
    databases.close();
    postgres.close();
    HTTP.close();
  }

  private static HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return HTTP.send(request.build(), BodyHandlers.ofString());
  }

  private static HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + interfaces.port() + path));
  }

  /** Asks with names and texts of fields in turn. */
  private static HttpResponse<String> ask(String... fields)
      throws IOException, InterruptedException {
    List<String> form = new ArrayList<>();
    for (int i = 0; i < fields.length; i += 2) {
      form.add(fields[i] + "=" + URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
    }
    return send(
        request("/demo/token")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(String.join("&", form))));
  }

  private static Jwt read(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(200);
    JsonNode json = JSON.readTree(answer.body());
    assertThat(json.get("token_type").asString()).isEqualTo("Bearer");
    assertThat(json.get("expires_in").asInt()).isPositive();
    return ISSUER.reader().decode(json.get("access_token").asString());
  }

  @Test
  void whoSaysNothingIsAnEmployeeOfTheNhsWithEveryScope() throws Exception {
    for (HttpResponse<String> answer :
        List.of(ask(), send(request("/demo/token").POST(BodyPublishers.noBody())))) {
      Jwt token = read(answer);
      assertThat(token.getClaimAsString("client_id")).isEqualTo(LegalEntities.nhs().toString());
      assertThat(token.getClaimAsString("scope").split(" ")).hasSize(Scope.values().length);
    }
  }

  @Test
  void whatIsSaidStandsInTheToken() throws Exception {
    String user = UUID.randomUUID().toString();
    String client = UUID.randomUUID().toString();
    Jwt token = read(ask("sub", user, "client_id", client, "scope", "unzr:read  sync:read"));
    assertThat(token.getSubject()).isEqualTo(user);
    assertThat(token.getClaimAsString("client_id")).isEqualTo(client);
    assertThat(token.getClaimAsString("scope")).isEqualTo("unzr:read sync:read");
  }

  @Test
  void theTokenIsBelieved() throws Exception {
    String token = JSON.readTree(ask().body()).get("access_token").asString();
    HttpRequest.Builder request =
        request("/api/nowhere").header("Authorization", "Bearer " + token);
    assertThat(send(request).statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({
    "sub,admin,sub is not a uuid",
    "client_id,1-1-1-1-1,client_id is not a uuid",
    "scope,unzr:read everything,scope: value is not allowed in enum"
  })
  void whatIsWrongIsAProblem(String field, String text, String problem) throws Exception {
    HttpResponse<String> answer = ask(field, text);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/problem+json");
    assertThat(answer.body()).contains("\"detail\":\"" + problem + "\"");
  }

  @Test
  void itIsOnlyPosted() throws Exception {
    assertThat(send(request("/demo/token")).statusCode()).isEqualTo(405);
  }
}
