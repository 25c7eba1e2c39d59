/** HTTP/1.1 over Apache HttpCore, one virtual thread a connection. */
package ua.ehealth.mimir.emulator.http;
