package ua.ehealth.mimir.api.rest;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import ua.ehealth.mimir.api.security.Access;
import ua.ehealth.mimir.api.security.Looks;
import ua.ehealth.mimir.database.Databases;
import ua.ehealth.mimir.review.EmployeeList;
import ua.ehealth.mimir.review.LegalEntities;
import ua.ehealth.mimir.review.PersonList;
import ua.ehealth.mimir.review.Reviews;
import ua.ehealth.mimir.settings.Settings;
import ua.ehealth.mimir.subject.SubjectKind;
import ua.ehealth.mimir.sync.subjects.Resets;

/** The parts of REST. */
@Configuration(proxyBeanMethods = false)
@Import({PersonController.class, PartyController.class, OpenApiController.class, Problems.class})
public class RestConfiguration {
  private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();

  @Bean
  WebMvcConfigurer restConfigurer(Access access) {
    return new WebMvcConfigurer() {
      @Override
      public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new FirstChecks(access));
      }

      @Override
      public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new RequestArguments());
      }
    };
  }

  @Bean
  Persons persons(Databases databases, Reviews reviews, Looks looks) {
    return new Persons(reviews, new PersonList(databases.mpi()), looks);
  }

  @Bean
  Parties parties(
      Databases databases,
      Access access,
      LegalEntities legalEntities,
      Reviews reviews,
      Looks looks) {
    EmployeeList list = new EmployeeList(databases.prm());
    Sight sight = new Sight(access, legalEntities, list);
    return new Parties(reviews, list, sight, looks);
  }

  @Bean
  Changes changes(Databases databases, Settings settings, Looks looks) {
    Map<SubjectKind, Resets> resets = new EnumMap<>(SubjectKind.class);
    for (SubjectKind kind : SubjectKind.values()) {
      resets.put(
          kind, new Resets(databases.of(kind), kind, settings.engine().zone(), ids::generate));
    }
    return new Changes(resets, looks);
  }
}
