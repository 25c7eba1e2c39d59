package ua.ehealth.mimir.api.graphql;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import ua.ehealth.mimir.api.security.Refusal;
import ua.ehealth.mimir.operation.OperatorOrder;
import ua.ehealth.mimir.operation.RegisterControl;
import ua.ehealth.mimir.operation.RegisterStanding;
import ua.ehealth.mimir.operation.RegistersReader;
import ua.ehealth.mimir.registry.EisService;
import ua.ehealth.mimir.registry.hold.Hold;
import ua.ehealth.mimir.sync.Job;

/** The services of the registers: watched, held and released. */
final class RegisterFunctions implements Functions {
  private static final double SECONDS = 60;

  private final RegistersReader registers;
  private final RegisterControl control;

  RegisterFunctions(RegistersReader registers, RegisterControl control) {
    this.registers = registers;
    this.control = control;
  }

  @Override
  public String part() {
    return "registers";
  }

  @Override
  public void join(RuntimeWiring.Builder wiring) {
    wiring
        .type("Query", type -> type.dataFetcher("registers", _ -> registers.registers()))
        .type(
            "Mutation",
            type ->
                type.dataFetcher("holdRegister", ordered(control::hold))
                    .dataFetcher("releaseRegister", ordered(control::release)))
        .type(
            "Register",
            type ->
                type.dataFetcher("service", of(register -> register.service().code()))
                    .dataFetcher("health", of(RegisterFunctions::health))
                    .dataFetcher("quota", of(register -> register.limits().quotaPerSecond()))
                    .dataFetcher("maxInFlight", of(register -> register.limits().maxInFlight()))
                    .dataFetcher("paceNow", of(RegisterFunctions::pace))
                    .dataFetcher("jobs", of(RegisterFunctions::jobs)))
        .type("RegisterHold", type -> type.dataFetcher("service", RegisterFunctions::heldService));
  }

  private static DataFetcher<Object> of(Function<RegisterStanding, Object> field) {
    return call -> field.apply(call.getSource());
  }

  private static Object heldService(DataFetchingEnvironment call) {
    Hold hold = call.getSource();
    return hold.service().code();
  }

  private static String health(RegisterStanding register) {
    if (register.hold().isPresent()) {
      return "HELD";
    }
    return register.limits().quotaPerSecond() == 0 ? "WITHOUT_QUOTA" : "OPEN";
  }

  private static Double pace(RegisterStanding register) {
    return register.callsLastMinute().isEmpty()
        ? null
        : register.callsLastMinute().getAsLong() / SECONDS;
  }

  private static List<String> jobs(RegisterStanding register) {
    return register.jobs().stream().map(Job::name).toList();
  }

  private DataFetcher<Object> ordered(BiConsumer<EisService, OperatorOrder> how) {
    return call -> {
      Map<String, Object> input = Arguments.input(call);
      EisService service = service((String) input.get("service"));
      OperatorOrder order = Orders.of(call, input);
      Orders.follow(() -> {
        how.accept(service, order);
        return service;
      });
      return Map.of("register", standing(service));
    };
  }

  private RegisterStanding standing(EisService service) {
    return registers.registers().stream()
        .filter(register -> register.service() == service)
        .findFirst()
        .orElseThrow();
  }

  private static EisService service(String code) {
    return Arrays.stream(EisService.values())
        .filter(service -> service.code().equals(code))
        .findFirst()
        .orElseThrow(() -> Refusal.unprocessable("value is not allowed in enum"));
  }
}
