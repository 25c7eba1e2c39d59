/** What Mimir does in a second, and what it costs (docs/performance.md). */
package ua.ehealth.mimir.bench;
