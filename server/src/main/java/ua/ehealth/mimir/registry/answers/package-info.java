/**
 * What the registers said, kept in MIMIR: each question is asked once, and nobody who shares a
 * document is forgotten (specification 1.2, 2.5). Nothing here leads to a subject.
 */
package ua.ehealth.mimir.registry.answers;
