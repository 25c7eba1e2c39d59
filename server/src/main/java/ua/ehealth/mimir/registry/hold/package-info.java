/** Registers that an operator holds by hand: while held, nothing is asked (specification 2.6). */
package ua.ehealth.mimir.registry.hold;
