/** What may be wrong with an installation, found by looking only (specification 4.5). */
package ua.ehealth.mimir.operation.doctor;
