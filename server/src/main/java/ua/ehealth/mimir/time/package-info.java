/** Time and waiting, the only place that reads the system's clocks or sleeps. */
package ua.ehealth.mimir.time;
