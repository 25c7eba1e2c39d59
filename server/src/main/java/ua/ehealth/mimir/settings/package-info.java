/**
 * What an operator may set, read once at the start: names, units, defaults and limits stand in one
 * table, which the reader, the documentation and the start-up print share.
 */
package ua.ehealth.mimir.settings;
