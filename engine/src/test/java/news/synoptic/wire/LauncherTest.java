package news.synoptic.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher, with JDKs that only tell how they were called; and a real process. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class LauncherTest {
  @TempDir Path folder;
  private Path home = Path.of("");

  private record Finished(int code, String out, String err) {}

  @BeforeEach
  void installTheLauncher() throws IOException {
    home = Files.createDirectories(folder.resolve("a home"));
    Files.createDirectories(home.resolve("engine/target"));
    Files.copy(Path.of("..", "synoptic"), home.resolve("synoptic"));
    executable(home.resolve("synoptic"));
    Files.writeString(home.resolve("engine/target/synoptic.jar"), "no jar");
  }

  private static void executable(Path file) throws IOException {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private Path jdk(String name, String version) throws IOException {
    Path jdk = Files.createDirectories(folder.resolve(name));
    Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    Path java = Files.createDirectories(jdk.resolve("bin")).resolve("java");
    Files.writeString(java, "#!/bin/sh\necho " + name + "\nfor a; do echo \"[$a]\"; done\n");
    executable(java);
    return jdk;
  }

  private Finished launch(Map<String, String> environment, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(home.resolve("synoptic").toString()));
    command.addAll(List.of(arguments));
    return run(environment, command);
  }

  private Finished run(Map<String, String> environment, List<String> command)
      throws IOException, InterruptedException {
    Path out = folder.resolve("out.txt");
    Path err = folder.resolve("err.txt");
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().remove("SYNOPTIC_JAVA");
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    builder.environment().put("SYNOPTIC_AOT", "off");
    builder.environment().putAll(environment);
    Process process =
        builder
            .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return new Finished(process.exitValue(), Files.readString(out), Files.readString(err));
  }

  @Test
  void takesTheFirstJdkThatIsNewEnough() throws Exception {
    Path old = jdk("old", "17.0.12");
    Path fresh = jdk("fresh", "25.0.1");
    Finished run =
        launch(Map.of("SYNOPTIC_JAVA", old.toString(), "JAVA_HOME", fresh.toString()), "read");
    assertThat(run.code()).isZero();
    assertThat(run.out().lines().findFirst()).hasValue("fresh");
    assertThat(launch(Map.of("SYNOPTIC_JAVA", jdk("newer", "26").toString())).out())
        .startsWith("newer");
  }

  @Test
  void handsArgumentsOverAsTheyAre() throws Exception {
    Finished run =
        launch(
            Map.of("SYNOPTIC_JAVA", jdk("fresh", "25").toString(), "SYNOPTIC_OPTS", "-Xmx1g"),
            "read",
            "two words",
            "*",
            "");
    assertThat(run.out()).contains("[-Xmx1g]\n").endsWith("[read]\n[two words]\n[*]\n[]\n");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void worksThroughALink() throws Exception {
    Path link = Files.createSymbolicLink(folder.resolve("link"), home.resolve("synoptic"));
    Finished run =
        run(
            Map.of("SYNOPTIC_JAVA", jdk("fresh", "25").toString()),
            List.of(link.toString(), "--version"));
    assertThat(run.out()).contains("[" + home.resolve("engine/target/synoptic.jar") + "]");
  }

  /** Where the classes of this run are, whichever runner loaded them. */
  private static String classPath() {
    String path = System.getProperty("java.class.path");
    if (Thread.currentThread().getContextClassLoader() instanceof URLClassLoader loader) {
      for (URL url : loader.getURLs()) {
        path += File.pathSeparator + Path.of(URI.create(url.toString()));
      }
    }
    return path;
  }

  @Test
  void processPrintsUtf8AndEndsQuietlyWhenItsReaderIsGone() throws Exception {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Path lines = folder.resolve("lines.jsonl");
    Files.writeString(
        lines,
        "{\"text_a\":\"Süderholm\",\"text_b\":\"“x”\"}\n".repeat(20_000),
        StandardCharsets.UTF_8);
    Finished run =
        run(
            Map.of("LC_ALL", "C"),
            List.of(
                "sh",
                "-c",
                "'%s' -cp '%s' news.synoptic.wire.Main copies --pairs '%s' | head -n 1"
                    .formatted(java, classPath(), lines)));
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .startsWith("{\"text_a\":\"Süderholm\",\"text_b\":\"“x”\",")
        .hasLineCount(1);
    assertThat(run.err()).isEmpty();
  }
}
