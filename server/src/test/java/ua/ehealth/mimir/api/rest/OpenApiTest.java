package ua.ehealth.mimir.api.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import ua.ehealth.mimir.api.TestApi;
import ua.ehealth.mimir.registry.Answer;

class OpenApiTest {
  @RegisterExtension static final TestApi api = new TestApi((_, _) -> new Answer.NotFound(""));

  private static final Path PAGE = Path.of("..", "docs", "openapi.json");

  @Test
  void thePageSaysWhatIsServed() throws IOException {
    String served = Json.pretty(description());
    if (Boolean.getBoolean("mimir.docs.write")) {
      Files.writeString(PAGE, served);
    }
    assertThat(PAGE)
        .as("generated page; rewrite it with -Dtest=OpenApiTest -Dmimir.docs.write=true")
        .exists()
        .content()
        .isEqualTo(served);
  }

  @Test
  void itIsOpenApiAsItsOwnSchemaHasIt() throws IOException {
    String schema = Files.readString(Path.of("src/test/resources/openapi/oas-3.1-schema.json"));
    assertThat(registry().getSchema(schema).validate(description())).isEmpty();
  }

  @Test
  void everySchemaIsOneAndItsExampleFits() {
    JsonNode document = description();
    SchemaOf schemas = new SchemaOf(document);
    document
        .get("paths")
        .propertyStream()
        .flatMap(path -> path.getValue().propertyStream())
        .map(operation -> operation.getValue().at("/responses/200/content/application~1json"))
        .filter(content -> !content.isMissingNode())
        .forEach(content ->
            assertThat(schemas.complaints(content.get("schema"), content.get("example")))
                .isEmpty());
    assertThat(document.get("components").get("schemas").propertyNames())
        .contains("PersonVerificationAnswer", "PartyVerificationsAnswer", "Problem");
  }

  @Test
  void everyOperationIsDescribed() {
    List<String> operations =
        description()
            .get("paths")
            .propertyStream()
            .flatMap(path -> path.getValue().propertyStream())
            .map(operation -> operation.getValue().get("operationId").stringValue())
            .toList();
    assertThat(operations)
        .containsExactlyInAnyOrder(
            java.util.Arrays.stream(Operation.values()).map(Operation::id).toArray(String[]::new));
  }

  private static SchemaRegistry registry() {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
  }

  private static JsonNode description() {
    HttpResponse<String> answer = api.get("/api/openapi", null);
    assertThat(answer.statusCode()).isEqualTo(200);
    return Json.read(answer);
  }
}
