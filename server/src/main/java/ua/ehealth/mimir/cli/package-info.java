/** The commands of {@code ./mimir} that run in production, and what a person sees of them. */
package ua.ehealth.mimir.cli;
