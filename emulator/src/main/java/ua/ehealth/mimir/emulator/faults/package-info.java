/** The bad days of a register, by name (specification 3.3, 3.4). */
package ua.ehealth.mimir.emulator.faults;
