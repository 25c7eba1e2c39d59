/**
 * The people of the emulator and what the registers know of them: computed from a seed, never kept
 * (specification 3.4).
 */
package ua.ehealth.mimir.emulator.population;
