package ua.ehealth.mimir.demo;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** A program that starts a server on a data directory, says so, and waits to be killed. */
final class DemoToKill {
  private DemoToKill() {}

  public static void main(String[] arguments) throws InterruptedException {
    try (LocalPostgres postgres = LocalPostgres.in(Path.of(arguments[0]))) {
      LocalPostgresTest.write(postgres);
      System.out.println("written");
      new CountDownLatch(1).await();
    }
  }
}
