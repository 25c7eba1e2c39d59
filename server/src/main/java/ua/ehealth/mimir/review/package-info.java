/**
 * What people are shown: one subject, lists, history, who employs whom. Reads only; of MIMIR
 * nothing, so that no id of its rows can leave (specification 4.3).
 */
package ua.ehealth.mimir.review;
