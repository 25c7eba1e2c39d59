/** The demo: everything in one process, on a PostgreSQL of its own. */
package ua.ehealth.mimir.demo;
