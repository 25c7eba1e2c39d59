/**
 * The engine: what is due is claimed, asked, written back and spread (specification, part 2). The
 * only package with worker threads.
 */
package ua.ehealth.mimir.sync;
