/** Access tokens of the demo's own; nothing of this exists when it is not the demo. */
package ua.ehealth.mimir.demo.token;
