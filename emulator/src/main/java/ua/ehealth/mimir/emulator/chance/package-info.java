/** Chance that can be had again: seeded, and free of the clock. */
package ua.ehealth.mimir.emulator.chance;
