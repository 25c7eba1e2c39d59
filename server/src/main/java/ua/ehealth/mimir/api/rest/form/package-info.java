/**
 * The forms of what REST takes and gives. Each parameter and each field says both how it is read or
 * written and how it is described, so that the description cannot differ from what happens.
 */
package ua.ehealth.mimir.api.rest.form;
