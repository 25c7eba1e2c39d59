/** Protects the registers: calls a second, calls at once (specification 2.7). */
package ua.ehealth.mimir.registry.pace;
