package ua.ehealth.mimir.cli;

/**
 * The interfaces, answering over HTTP until closed.
 *
 * @param port where they are
 * @param managementPort where health and metrics are
 * @param closing ends them
 */
public record Interfaces(int port, int managementPort, Runnable closing) implements AutoCloseable {

  @Override
  public void close() {
    closing.run();
  }
}
