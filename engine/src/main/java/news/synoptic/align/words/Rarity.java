package news.synoptic.align.words;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * How rare a stem is in news: its inverse document frequency. Read from a table on the class path,
 * made by the training command out of counts over many articles; a stem that is not in it is as
 * rare as can be. Immutable.
 */
public final class Rarity {
  /** Natural logarithm; of a stem that the table does not hold. */
  public static final double RAREST = 8;

  private final Map<String, Double> table;

  public Rarity(Map<String, Double> table) {
    this.table = Map.copyOf(table);
  }

  /** The table that ships: a stem, a tabulator, its weight; one a line. */
  public static Rarity shipped() {
    Map<String, Double> table = new HashMap<>();
    InputStream in = Rarity.class.getResourceAsStream("rarity.tsv");
    if (in == null) {
      throw new IllegalStateException("align/words/rarity.tsv is not on the class path");
    }
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int tab = line.indexOf('\t');
        table.put(line.substring(0, tab), Double.parseDouble(line.substring(tab + 1)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("align/words/rarity.tsv", e);
    }
    return new Rarity(table);
  }

  /** At least 0, at most {@link #RAREST}. */
  public double of(String stem) {
    return table.getOrDefault(stem, RAREST);
  }
}
