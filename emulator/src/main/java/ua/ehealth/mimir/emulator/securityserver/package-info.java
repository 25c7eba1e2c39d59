/** What a security server looks at before a message reaches a register (specification 3.4). */
package ua.ehealth.mimir.emulator.securityserver;
