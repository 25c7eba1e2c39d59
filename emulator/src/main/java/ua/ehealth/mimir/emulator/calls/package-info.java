/**
 * One call from its question to its reply: the way through security server, capacity and faults.
 */
package ua.ehealth.mimir.emulator.calls;
