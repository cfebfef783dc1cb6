package news.synoptic.live;

import java.util.List;

/**
 * What became of an outline file, line by line.
 *
 * @param lines one for each entry, in the order of the file
 */
public record ImportReport(List<Line> lines) {
  /**
   * What became of one entry.
   *
   * @param title as the file has it; may be empty
   * @param address as the file has it
   * @param folder names of the outlines around it, joined by {@code /}
   * @param result what became of it
   * @param detail what exactly, for those that were refused
   */
  public record Line(String title, String address, String folder, Result result, String detail) {}

  /** What became of an entry. */
  public enum Result {
    /** It is followed from now on. */
    ADDED,
    /** It was followed before; its folder is set. */
    KNOWN,
    /** It cannot be followed. */
    REFUSED
  }

  /** Copies the lines. */
  public ImportReport {
    lines = List.copyOf(lines);
  }
}
