/** The emulator's own endpoints under {@code /emulator/}: journal, answers, faults. */
package ua.ehealth.mimir.emulator.control;
