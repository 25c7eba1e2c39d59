package ua.ehealth.mimir.emulator.population;

/** The status and reason of a stream that other processes write (specification 1.3, 1.5). */
public record ForeignStream(String status, String reason) {}
