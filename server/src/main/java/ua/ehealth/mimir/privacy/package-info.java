/**
 * What guards the data of people: sealing, pseudonyms, masks, and the journal of who looked at whom
 * (specification 2.8, 4.1, 4.4). Knows the databases and the settings, and no register.
 */
package ua.ehealth.mimir.privacy;
