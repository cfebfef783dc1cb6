package news.synoptic.wire;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Where a run reads from and prints to.
 *
 * @param in standard input
 * @param out standard output, UTF-8; a failure to write is thrown, not swallowed
 * @param err standard error, UTF-8
 * @param colour whether {@code out} takes escape sequences
 * @param errIsTerminal whether {@code err} is looked at while the run goes on
 * @param columns width for reading, in [24,100]
 */
record Console(
    InputStream in,
    Writer out,
    PrintWriter err,
    boolean colour,
    boolean errIsTerminal,
    int columns) {
  private static final int NARROWEST = 24;
  private static final int USUAL = 80;

  /** Longer lines are hard to read. */
  private static final int WIDEST = 100;

  /** The process's own streams. The launcher says what they are, for a JVM cannot tell. */
  static Console ofProcess(Map<String, String> environment) {
    boolean plain =
        !Variable.NO_COLOR.in(environment).isEmpty()
            || Variable.TERM.in(environment).equals("dumb");
    return new Console(
        System.in,
        writer(new FileOutputStream(FileDescriptor.out)),
        new PrintWriter(writer(new FileOutputStream(FileDescriptor.err)), true),
        !plain && !Variable.SYNOPTIC_STDOUT_TTY.in(environment).isEmpty(),
        !Variable.SYNOPTIC_STDERR_TTY.in(environment).isEmpty(),
        columns(Variable.SYNOPTIC_COLUMNS.in(environment)));
  }

  private static Writer writer(OutputStream stream) {
    return new BufferedWriter(
        new OutputStreamWriter(new BufferedOutputStream(stream), StandardCharsets.UTF_8));
  }

  private static int columns(String number) {
    return number.matches("[1-9][0-9]{0,4}")
        ? Math.clamp(Integer.parseInt(number), NARROWEST, WIDEST)
        : USUAL;
  }

  /** Prints a line to {@code out}. */
  void print(String line) throws IOException {
    out.write(line);
    out.write('\n');
  }

  /** Prints a line to {@code err}, with the program's name before it. */
  void complain(String message) {
    err.println("synoptic: " + message);
  }
}
