/** What the engine does in a second, beside what could be done. */
package ua.ehealth.mimir.bench.engine;
