/** The only place where the emulator looks at a clock or waits. */
package ua.ehealth.mimir.emulator.time;
