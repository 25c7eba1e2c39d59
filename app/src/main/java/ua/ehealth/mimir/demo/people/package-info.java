/** Puts a synthetic population into the databases of the demo. */
package ua.ehealth.mimir.demo.people;
