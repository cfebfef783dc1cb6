package news.synoptic.wire;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A run of the program in this JVM, with its streams caught.
 *
 * @param code the exit code
 * @param out what stood on standard output
 * @param err what stood on standard error
 */
record Run(int code, String out, String err) {
  /** Runs a command line with nothing on standard input. */
  static Run of(String... arguments) {
    return with(new byte[0], arguments);
  }

  /** Runs a command line with a text on standard input. */
  static Run with(String input, String... arguments) {
    return with(input.getBytes(StandardCharsets.UTF_8), arguments);
  }

  /** Runs a command line with bytes on standard input. */
  static Run with(byte[] input, String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Console console =
        new Console(new ByteArrayInputStream(input), out, new PrintWriter(err), false, false, 80);
    int code = Main.run(console, arguments);
    return new Run(code, out.toString(), err.toString());
  }

  /** A console with a text on standard input, whose output nobody looks at. */
  static Console console(String input) {
    return new Console(
        new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
        new StringWriter(),
        new PrintWriter(new StringWriter()),
        false,
        false,
        80);
  }

  /** The lines of standard output. */
  List<String> lines() {
    return out.lines().toList();
  }
}
