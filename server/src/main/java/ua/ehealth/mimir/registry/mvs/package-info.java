/**
 * The services of EIS MVS: a question becomes the body of a message, and the body of a reply an
 * answer (specification 3.2).
 */
package ua.ehealth.mimir.registry.mvs;
