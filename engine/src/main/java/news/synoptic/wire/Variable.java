package news.synoptic.wire;

import java.util.Map;

/** The environment variables that Synoptic heeds; those for the launcher are read by it alone. */
enum Variable {
  /** Colour off. */
  NO_COLOR("Set to anything: no colour on the terminal."),
  /** What kind of terminal it is. */
  TERM("`dumb`: no colour on the terminal."),
  /** A secret. */
  SYNOPTIC_MODEL_KEY("The bearer token of the language model that `--model-url` names."),
  /** Says where a JDK is. */
  SYNOPTIC_JAVA("For the launcher: folder of a JDK 25 or newer; looked at before the others."),
  /** Says where a JDK is. */
  JAVA_HOME("For the launcher: likewise, looked at next."),
  /** Options for the JVM. */
  SYNOPTIC_OPTS("For the launcher: options for the JVM, such as `-Xmx4g`."),
  /** Whether to start faster. */
  SYNOPTIC_AOT(
      "For the launcher: `off`: keep and use no cache of what the JVM learnt at first use."),
  /** Set by the launcher. */
  SYNOPTIC_STDOUT_TTY("Set by the launcher: standard output is a terminal."),
  /** Set by the launcher. */
  SYNOPTIC_STDERR_TTY("Set by the launcher: standard error is a terminal."),
  /** Set by the launcher. */
  SYNOPTIC_COLUMNS("Set by the launcher: columns of the terminal; lines are no wider than 100.");

  private final String meaning;

  Variable(String meaning) {
    this.meaning = meaning;
  }

  /** What it does, for a reader. */
  String meaning() {
    return meaning;
  }

  /** Its value; empty if it is not set. */
  String in(Map<String, String> environment) {
    return environment.getOrDefault(name(), "");
  }
}
