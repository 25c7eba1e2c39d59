package ua.ehealth.mimir.registry.mvs;

/** What the services of EIS MVS have in common. */
final class EisMvs {

  /** The namespace of the bodies; ours until the real one is known (specification 3.2). */
  static final String NAMESPACE = "urn:eis-mvs";

  private EisMvs() {}
}
