package ua.ehealth.mimir.registry.xroad;

import ua.ehealth.mimir.registry.Trouble;
import ua.ehealth.mimir.registry.Trouble.Kind;

/**
 * Something that a security server, or what stands before it, may do to a request.
 *
 * @param trouble what the client makes of it
 */
record BadDay(String name, FakeRegister.Behaviour behaviour, Trouble trouble) {

  static BadDay passing(String name, String cause, FakeRegister.Behaviour behaviour) {
    return new BadDay(name, behaviour, Trouble.of(Kind.TRANSIENT, cause));
  }

  static BadDay of(String name, Kind kind, String cause, FakeRegister.Behaviour behaviour) {
    return new BadDay(name, behaviour, Trouble.of(kind, cause));
  }

  @Override
  public String toString() {
    return name;
  }
}
