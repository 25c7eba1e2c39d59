/** The interfaces over HTTP (specification 4): no logic of their own. */
package ua.ehealth.mimir.api;
