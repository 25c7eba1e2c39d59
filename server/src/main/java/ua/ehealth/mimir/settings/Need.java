package ua.ehealth.mimir.settings;

/** What a command cannot work without: the settings of it that have no default must be set. */
public enum Need {
  /** The three databases: {@code serve}, {@code sync}, {@code migrate}. */
  DATABASES,
  /** The security server and who we are to it: {@code serve}, {@code sync}. */
  TREMBITA
}
