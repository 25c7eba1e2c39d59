/** What is asked of the state registers and what they say (specification, parts 2.5 and 3). */
package ua.ehealth.mimir.registry;
