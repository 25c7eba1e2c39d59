/** The contract with the registers: WSDL, schemas and golden messages (specification 3.1, 3.2). */
package ua.ehealth.mimir.contract;
