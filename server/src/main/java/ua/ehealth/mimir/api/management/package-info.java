/** Health and metrics, on a port of their own: not for the public. */
package ua.ehealth.mimir.api.management;
