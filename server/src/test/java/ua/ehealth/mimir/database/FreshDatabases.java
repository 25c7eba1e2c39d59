package ua.ehealth.mimir.database;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Three fresh databases for a test class: {@code @RegisterExtension static final FreshDatabases
 * databases = new FreshDatabases();}
 */
public final class FreshDatabases implements BeforeAllCallback, AfterAllCallback {
  private Databases databases;

  @Override
  public void beforeAll(ExtensionContext context) {
    databases = TestPostgres.freshDatabases();
  }

  @Override
  public void afterAll(ExtensionContext context) {
    databases.close();
  }

  public Databases all() {
    return databases;
  }

  public Database mimir() {
    return databases.mimir();
  }

  public Database mpi() {
    return databases.mpi();
  }

  public Database prm() {
    return databases.prm();
  }
}
