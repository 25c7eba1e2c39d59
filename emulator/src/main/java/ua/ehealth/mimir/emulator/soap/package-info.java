/** Envelopes: read with a hardened StAX parser, written as text (specification 3.1). */
package ua.ehealth.mimir.emulator.soap;
