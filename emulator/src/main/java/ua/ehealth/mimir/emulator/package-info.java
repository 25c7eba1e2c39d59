/**
 * EIS MVS behind an emulated Trembita security server (specification 3.4). Never imports the
 * server.
 */
package ua.ehealth.mimir.emulator;
