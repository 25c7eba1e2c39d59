/**
 * The subjects' databases, MPI and PRM: claims, leases, results, history, events, holders of
 * documents. The same statements serve both; only names differ.
 */
package ua.ehealth.mimir.sync.subjects;
