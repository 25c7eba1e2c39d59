/**
 * The interface for other systems (specification 4.3): JSON over HTTP, described by OpenAPI.
 * Statuses only: no name, number or MIMIR id is ever in an answer.
 */
package ua.ehealth.mimir.api.rest;
