/** The arithmetic of measurements: rounds, medians, ratios, processor time. */
package ua.ehealth.mimir.bench.figures;
