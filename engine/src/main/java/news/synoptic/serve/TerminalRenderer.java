package news.synoptic.serve;

import java.io.IOException;
import java.util.List;
import news.synoptic.Brief;
import news.synoptic.Dropped;
import news.synoptic.serve.Screen.Look;
import news.synoptic.serve.Screen.Words;

/**
 * Prints a {@link Report} for reading on a terminal: every story from its strength line down to its
 * articles (only listed: stories of one article, where they are many), then what could not be read.
 *
 * <p>Thread-safe. Same report, width and colour, same characters. Lines are wrapped by the columns
 * that they take, at spaces where there are any. Text from articles cannot steer the terminal.
 * Colour is never the only sign of anything.
 */
public final class TerminalRenderer {
  private static final int TOLD_SINGLES = 3;

  /**
   * Prints the report.
   *
   * @param out where to; nothing is flushed or closed
   * @param colour whether to use escape sequences for colour and weight
   * @param width columns of the terminal; fewer than 24 count as 24, beyond 100 nothing is printed
   */
  public void render(Report report, Appendable out, boolean colour, int width) throws IOException {
    List<Brief> listed = singles(report.briefs());
    for (Brief brief : report.briefs()) {
      if (!listed.contains(brief)) {
        Screen screen = new Screen(colour, width);
        new TerminalStory(brief, report.changesOf(brief), screen).print();
        out.append(screen.toString());
      }
    }
    Screen end = new Screen(colour, width);
    end.rule();
    list(listed, end);
    summary(report, end);
    dropped(report.dropped(), end);
    out.append(end.toString());
  }

  /** Stories of one article, which are only listed where they are many. */
  private static List<Brief> singles(List<Brief> briefs) {
    List<Brief> singles = briefs.stream().filter(brief -> brief.articles().size() == 1).toList();
    return singles.size() > TOLD_SINGLES ? singles : List.of();
  }

  private static void list(List<Brief> singles, Screen screen) {
    if (singles.isEmpty()) {
      return;
    }
    screen.put(new Words().add("TOLD BY ONE ARTICLE ONLY", Look.BOLD));
    for (Brief brief : singles) {
      String days = Phrases.days(brief.from(), brief.to());
      Words words = new Words().add(brief.title());
      words.add("  " + String.join(", ", brief.outlets()), Look.DIM);
      screen.put("  · ", "    ", words.add(days.isEmpty() ? "" : ", " + days, Look.DIM));
    }
    screen.gap();
  }

  private static void summary(Report report, Screen screen) {
    int stories = report.briefs().size();
    int articles = report.briefs().stream().mapToInt(brief -> brief.articles().size()).sum();
    String words =
        (stories == 1 ? "1 story" : stories + " stories")
            + " from "
            + Phrases.count(articles, "article");
    screen.put(new Words().add(words, Look.BOLD));
  }

  private static void dropped(List<Dropped> dropped, Screen screen) {
    if (dropped.isEmpty()) {
      return;
    }
    screen.gap().put(new Words().add("Could not be read (" + dropped.size() + ")", Look.WARNING));
    for (Dropped one : dropped) {
      screen.put("  ", "      ", new Words().add(one.input()).add(": " + one.message(), Look.DIM));
    }
  }
}
