/** Who may ask what (specification 4.1). */
package ua.ehealth.mimir.api.security;
