/** Who is asked about, and what of their data can be asked (specification 1.3, 1.4, 1.7). Pure. */
package ua.ehealth.mimir.subject;
