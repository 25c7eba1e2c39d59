package ua.ehealth.mimir.operation;

import ua.ehealth.mimir.database.Database;
import ua.ehealth.mimir.registry.EisService;
import ua.ehealth.mimir.registry.hold.HeldServices;
import ua.ehealth.mimir.registry.hold.Hold;

/**
 * Holds registers by hand and releases them (specification 2.6), from any node or none: within two
 * seconds every node asks nothing more, gives back what it claimed, and ends its runs of that
 * register as held.
 */
public final class RegisterControl {
  private final Database mimir;
  private final HeldServices held;
  private final OperatorActions actions;

  public RegisterControl(Database mimir) {
    this.mimir = mimir;
    this.held = new HeldServices(mimir);
    this.actions = new OperatorActions(mimir);
  }

  /**
   * Holds a service.
   *
   * @throws OrderRefused ALREADY_HELD: the hold that stands is left as it is
   */
  public Hold hold(EisService service, OperatorOrder order) {
    return mimir
        .transactions()
        .execute(_ -> {
          if (!held.hold(service, order.by(), order.reason())) {
            throw new OrderRefused(
                OrderRefused.Why.ALREADY_HELD,
                held.on(service).map(Hold::inWords).orElse(service.code() + " was held already"));
          }
          actions.ofRegister("hold", service, order);
          return held.on(service).orElseThrow();
        });
  }

  /**
   * Releases a service; runs that the hold ended begin again by their schedule or an order.
   *
   * @throws OrderRefused NOT_HELD
   */
  public void release(EisService service, OperatorOrder order) {
    mimir
        .transactions()
        .executeWithoutResult(_ -> {
          if (!held.release(service)) {
            throw new OrderRefused(OrderRefused.Why.NOT_HELD, service.code() + " is not held");
          }
          actions.ofRegister("release", service, order);
        });
  }
}
