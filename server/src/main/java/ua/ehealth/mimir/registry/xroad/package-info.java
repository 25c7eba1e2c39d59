/**
 * The transport: messages of the X-Road protocol over HTTP to our own security server
 * (specification 3.1, 3.3). It knows no passports and never retries.
 */
package ua.ehealth.mimir.registry.xroad;
