package ua.ehealth.mimir.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ua.ehealth.mimir.launcher.Checkout.Outcome;

class LauncherTest {
  @TempDir Path folder;
  private Checkout checkout;

  @BeforeEach
  void checkOut() throws IOException {
    checkout = new Checkout(folder);
  }

  @Test
  void theFirstCommandBuildsAndIsThenRunWithItsArgumentsAsTheyWere() throws Exception {
    Outcome outcome = checkout.run("demo", "--data-dir", "a folder", "");
    assertThat(outcome.status()).isZero();
    assertThat(outcome.err()).isEqualTo("mimir: building once, this takes a minute or two\n");
    assertThat(outcome.out())
        .contains("home=" + checkout.jdk + "\n")
        .contains("argument=" + checkout.root.toRealPath().resolve("app/target/mimir-run.jar"))
        .endsWith("argument=demo\nargument=--data-dir\nargument=a folder\nargument=\n");
    assertThat(checkout.mavenCalls()).hasSize(1).first().asString().contains(" -pl app -am ");
  }

  @Test
  void theSecondCommandDoesNotBuild() throws Exception {
    checkout.run("demo");
    assertThat(checkout.run("demo").err()).isEmpty();
    assertThat(checkout.mavenCalls()).hasSize(1);
  }

  @Test
  void aChangedSourceIsBuiltAgain() throws Exception {
    checkout.run("demo");
    Files.setLastModifiedTime(
        checkout.root.resolve("app/src/main/Source.java"),
        FileTime.from(Instant.parse("2999-01-01T00:00:00Z")));
    checkout.run("demo");
    assertThat(checkout.mavenCalls()).hasSize(2);
  }

  @Test
  void aLinkToALinkInAnotherFolderFindsTheCheckout() throws Exception {
    Path link = Files.createSymbolicLink(folder.resolve("one"), Path.of("a check out", "mimir"));
    Path other = Files.createDirectories(folder.resolve("deep/er"));
    Path linkToLink = Files.createSymbolicLink(other.resolve("two"), Path.of("../../one"));
    assertThat(checkout.run(link, "demo").status()).isZero();
    assertThat(checkout.run(linkToLink, "demo").status()).isZero();
  }

  @Test
  void anOldJavaHomeIsPassedOverForAJdkOnThePath() throws Exception {
    Path newer = checkout.jdk(folder.resolve("jdk26"), "26");
    Files.createSymbolicLink(checkout.programs.resolve("javac"), newer.resolve("bin/javac"));
    checkout.jdk(checkout.jdk, "17.0.12");
    assertThat(checkout.run("demo").out()).contains("home=" + newer.toRealPath() + "\n");
  }

  @Test
  void withoutMavenItSaysSoInOneLine() throws Exception {
    Files.delete(checkout.programs.resolve("mvn"));
    for (String command : new String[] {"demo", "test"}) {
      Outcome outcome = checkout.run(command);
      assertThat(outcome.status()).isEqualTo(2);
      assertThat(outcome.err()).startsWith("mimir: Maven (mvn) is not on the PATH").hasLineCount(1);
    }
  }

  @Test
  void aBuildThatFailsShowsWhyAndIsTriedAgain() throws Exception {
    checkout.maven("touch app/target/mimir-run.jar; echo the reason; exit 1");
    Outcome outcome = checkout.run("demo");
    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.err()).contains("the reason\n", "mimir: the build failed");
    checkout.maven("touch app/target/mimir-run.jar");
    assertThat(checkout.run("demo").status()).isZero();
  }

  @Test
  void twoFirstCommandsAtOnceBuildOnce() throws Exception {
    checkout.maven("sleep 0.3; touch app/target/mimir-run.jar");
    Process one = checkout.start(checkout.root.resolve("mimir"), "demo");
    Process two = checkout.start(checkout.root.resolve("mimir"), "demo");
    assertThat(Outcome.of(one).status()).isZero();
    assertThat(Outcome.of(two).status()).isZero();
    assertThat(checkout.mavenCalls()).hasSize(1);
  }

  @Test
  void aCheckoutThatCannotBeWrittenToIsSaidSo() throws Exception {
    Files.createDirectory(checkout.root.resolve(".build.lock"));
    Outcome outcome = checkout.run("demo");
    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.err()).startsWith("mimir: cannot write to ").hasLineCount(1);
  }

  @Test
  void testIsMavensVerifyUnderTheJdkThatWasFound() throws Exception {
    assertThat(checkout.run("test", "-pl", "server").status()).isZero();
    assertThat(checkout.mavenCalls()).containsExactly(checkout.jdk + " -B -ntp verify -pl server");
  }
}
