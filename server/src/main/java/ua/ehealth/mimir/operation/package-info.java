/**
 * The operator's view and levers (specification 2.1, 2.6, 4.2, 4.5): what runs, what is held, how
 * the cluster stands, and the orders that change it. The commands and the interfaces share it.
 */
package ua.ehealth.mimir.operation;
