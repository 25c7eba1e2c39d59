/** What the measurements stand on: databases, persons, registers. */
package ua.ehealth.mimir.bench.ground;
