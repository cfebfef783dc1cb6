package news.synoptic.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The command line as such: help, version, what is wrong with it. */
class MainTest {
  @Test
  void helpFitsIntoEightyColumns() {
    for (String command : Main.commandLine(Run.console("")).getSubcommands().keySet()) {
      Run run = Run.of(command, "--help");
      assertThat(run.code()).isZero();
      assertThat(run.lines()).isNotEmpty().allSatisfy(line -> assertThat(line).hasSizeLessThan(81));
    }
    assertThat(Run.of("--help").lines()).allSatisfy(line -> assertThat(line).hasSizeLessThan(81));
  }

  @Test
  void versionIsOneLine() {
    Run run = Run.of("--version");
    assertThat(run.code()).isZero();
    assertThat(run.lines()).singleElement().asString().startsWith("synoptic ");
  }

  @Test
  void wrongCommandLineGivesCodeTwoAndAHint() {
    assertThat(Run.of("fly").code()).isEqualTo(2);
    assertThat(Run.of().code()).isEqualTo(2);
    assertThat(Run.of().err()).contains("Commands:");
    assertThat(Run.of("read", "--json", "pages").err()).contains("no INPUT").contains("--json");
    assertThat(Run.of("extract").err()).contains("no PAGE was named");
    assertThat(Run.of("align").err()).contains("--pairs").contains("synoptic align --help");
    assertThat(Run.of("annotate", "--threads", "none").code()).isEqualTo(2);
    assertThat(Run.of("annotate", "--threads", "0").err()).contains("want 1 to 1024");
  }

  @Test
  void closedPipeEndsTheRunQuietly() {
    StringWriter err = new StringWriter();
    Console console =
        new Console(
            new ByteArrayInputStream(
                "{\"a\":\"x\",\"b\":\"x\"}\n".repeat(500).getBytes(StandardCharsets.UTF_8)),
            new ClosedPipe(),
            new PrintWriter(err),
            false,
            false,
            80);
    assertThat(Main.run(console, "align", "--pairs")).isZero();
    assertThat(err.toString()).isEmpty();
  }

  private static final class ClosedPipe extends Writer {
    @Override
    public void write(char[] units, int from, int length) throws IOException {
      throw new IOException("Broken pipe");
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
