/**
 * A run of a job as a state machine: events in, effects out (specification 2.1 to 2.6). Nothing
 * here knows a thread, a clock or a statement; the driver in {@code sync} does.
 */
package ua.ehealth.mimir.sync.run;
