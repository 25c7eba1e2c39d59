package ua.ehealth.mimir.api.rest;

import java.util.Map;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The description of REST, for everybody. */
@RestController
class OpenApiController {
  private final RequestMappingHandlerMapping mapping;

  OpenApiController(
      @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
    this.mapping = mapping;
  }

  @GetMapping(path = OpenApi.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
  Map<String, Object> description() {
    return OpenApi.describe(mapping.getHandlerMethods());
  }
}
