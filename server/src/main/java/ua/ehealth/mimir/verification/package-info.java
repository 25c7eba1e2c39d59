/** Streams, statuses and the decisions that move them (specification 1.5, 1.6, 2.4, 2.5). Pure. */
package ua.ehealth.mimir.verification;
