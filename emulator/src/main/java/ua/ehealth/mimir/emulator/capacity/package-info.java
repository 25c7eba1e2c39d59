/** How fast the registers answer, and how much of it they bear (specification 3.4). */
package ua.ehealth.mimir.emulator.capacity;
