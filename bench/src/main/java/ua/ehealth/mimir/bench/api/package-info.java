/** What the interfaces take to answer. */
package ua.ehealth.mimir.bench.api;
