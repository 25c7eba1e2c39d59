package ua.ehealth.mimir.registry.answers;

import java.security.SecureRandom;
import java.util.Optional;
import ua.ehealth.mimir.database.Database;

/** The key of the question hashes that all nodes of a deployment share. */
public final class DeploymentKey {
  /** How long a key is at least. */
  public static final int BYTES = 32;

  private static final String NAME = "question-hash";

  private final Database mimir;

  public DeploymentKey(Database mimir) {
    this.mimir = mimir;
  }

  /** The configured key, or else the one in MIMIR, made by whichever node comes first. */
  public byte[] orElseShared(Optional<byte[]> configured) {
    return configured.orElseGet(() -> stored().orElseGet(this::make));
  }

  private byte[] make() {
    byte[] key = new byte[BYTES];
    new SecureRandom().nextBytes(key);
    mimir
        .jdbc()
        .sql("insert into deployment_keys (name, key) values (?, ?) on conflict do nothing")
        .param(NAME)
        .param(key)
        .update();
    return stored().orElseThrow();
  }

  private Optional<byte[]> stored() {
    return mimir
        .jdbc()
        .sql("select key from deployment_keys where name = ?")
        .param(NAME)
        .query(byte[].class)
        .optional();
  }
}
