/** What every request goes through, whatever it asks for: its id, its limits, its errors. */
package ua.ehealth.mimir.api.http;
