/** What a claim costs. */
package ua.ehealth.mimir.bench.claim;
