/**
 * Personal information fetched on demand by UNZR, for a person who waits (specification 2.8). It
 * has no influence on anybody's verification and leads to no subject.
 */
package ua.ehealth.mimir.unzrinfo;
