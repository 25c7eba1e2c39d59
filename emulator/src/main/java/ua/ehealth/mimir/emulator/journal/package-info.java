/** What was asked, counted (specification 3.4): no question is kept, only hashes. */
package ua.ehealth.mimir.emulator.journal;
