/**
 * The four services: what is asked of them, and how they say what they know (specification 3.2).
 */
package ua.ehealth.mimir.emulator.registers;
