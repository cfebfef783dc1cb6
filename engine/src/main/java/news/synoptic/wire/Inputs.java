package news.synoptic.wire;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import news.synoptic.Outcome;
import news.synoptic.Page;
import news.synoptic.Reason;
import news.synoptic.fetch.JsonLines;
import news.synoptic.fetch.PageSource;
import news.synoptic.fetch.net.FetchSettings;
import org.jspecify.annotations.Nullable;

/**
 * The inputs of a command, as named on the command line → pages and refusals, one by one. A fault
 * while one input is read costs that input only.
 *
 * @param fetch how far to go to get a page
 * @param standardInput what {@code -} means; read, never closed
 */
record Inputs(FetchSettings fetch, InputStream standardInput) {
  /** Takes what an input gives. */
  interface Taker {
    /**
     * The next page or refusal.
     *
     * @param id the id that came with the page; null if none did
     */
    void take(@Nullable String id, Outcome<Page> page) throws IOException;
  }

  /** Takes pairs of texts. */
  interface PairTaker {
    /** The next pair or refusal. */
    void take(Outcome<JsonLines.PairLine> pair) throws IOException;
  }

  /** Whatever can be read: files, folders, archives, addresses, feeds, standard input. */
  void pages(List<String> inputs, Taker taker) throws IOException {
    try (PageSource source = new PageSource(fetch, standardInput)) {
      for (String input : inputs) {
        guarded(
            () -> source.read(List.of(input), page -> unchecked(() -> taker.take(null, page))),
            fault -> taker.take(null, Outcome.refused(input, Reason.INTERNAL, fault)));
      }
    }
  }

  /** JSON lines, each a page or an article. */
  void lines(String input, Taker taker) throws IOException {
    guarded(
        () -> {
          switch (open(input)) {
            case Outcome.Refused(var dropped) ->
                unchecked(() -> taker.take(null, new Outcome.Refused<>(dropped)));
            case Outcome.Kept(InputStream in) -> {
              JsonLines.pages(
                  in,
                  input,
                  line ->
                      unchecked(
                          () -> taker.take(line.id().isEmpty() ? null : line.id(), line.page())));
              unchecked(in::close);
            }
          }
        },
        fault -> taker.take(null, Outcome.refused(input, Reason.INTERNAL, fault)));
  }

  /** JSON lines, each with two texts in the fields {@code a} and {@code b}. */
  void pairs(String input, String a, String b, PairTaker taker) throws IOException {
    guarded(
        () -> {
          switch (open(input)) {
            case Outcome.Refused(var dropped) ->
                unchecked(() -> taker.take(new Outcome.Refused<>(dropped)));
            case Outcome.Kept(InputStream in) -> {
              JsonLines.pairs(in, input, a, b, pair -> unchecked(() -> taker.take(pair)));
              unchecked(in::close);
            }
          }
        },
        fault -> taker.take(Outcome.refused(input, Reason.INTERNAL, fault)));
  }

  /** Whether an input is named like a file of JSON lines. */
  static boolean isNamedLines(String input) {
    return input.toLowerCase(Locale.ROOT).matches("(?s).*\\.(jsonl|ndjson)(\\.gz)?")
        && !input.toLowerCase(Locale.ROOT).matches("(?s)https?://.*");
  }

  private Outcome<InputStream> open(String input) {
    if (input.equals("-")) {
      return Outcome.kept(new Unclosed(standardInput));
    }
    try {
      InputStream file = new BufferedInputStream(Files.newInputStream(Path.of(input)));
      return Outcome.kept(input.endsWith(".gz") ? new GZIPInputStream(file) : file);
    } catch (NoSuchFileException | InvalidPathException missing) {
      return Outcome.refused(input, Reason.NOT_FOUND, "no such file");
    } catch (AccessDeniedException denied) {
      return Outcome.refused(input, Reason.NOT_ALLOWED, "the file may not be read");
    } catch (ZipException broken) {
      return Outcome.refused(input, Reason.BROKEN_ARCHIVE, "no gzip file");
    } catch (IOException failure) {
      return Outcome.refused(input, Reason.TRUNCATED, "reading failed: " + failure.getMessage());
    }
  }

  private interface Action {
    void run() throws IOException;
  }

  private interface FaultTaker {
    void take(String fault) throws IOException;
  }

  private static void unchecked(Action action) {
    try {
      action.run();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /**
   * Runs the reading of one input. What the taker throws ends the run; any other fault does not.
   */
  private static void guarded(Runnable reading, FaultTaker onFault) throws IOException {
    try {
      reading.run();
    } catch (UncheckedIOException failure) {
      throw failure.getCause();
    } catch (RuntimeException fault) {
      onFault.take(Faults.describe(fault));
    }
  }

  private static final class Unclosed extends FilterInputStream {
    Unclosed(InputStream in) {
      super(in);
    }

    @Override
    public void close() {
      // intentional: standard input belongs to the process
    }
  }
}
