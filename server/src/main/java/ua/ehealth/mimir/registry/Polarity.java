package ua.ehealth.mimir.registry;

/** Whether "record found" is good or bad news in a register (specification 1.2). */
public enum Polarity {
  FOUND_IS_GOOD,
  FOUND_IS_BAD
}
