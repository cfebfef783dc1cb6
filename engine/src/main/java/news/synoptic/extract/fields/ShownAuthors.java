package news.synoptic.extract.fields;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import news.synoptic.extract.page.Head;
import news.synoptic.extract.page.Mark;
import news.synoptic.extract.page.PageWalk;
import news.synoptic.extract.page.Passage;
import news.synoptic.extract.page.TextLine;
import news.synoptic.extract.words.DateText;
import news.synoptic.extract.words.Names;
import news.synoptic.extract.words.Phrases;
import org.jspecify.annotations.Nullable;

/**
 * Who a page says to its readers wrote the article. Order of trust: elements that microdata, RDFa
 * or {@code rel=author} call an author; a line beside the headline that begins with "By"; links
 * there to pages of persons; elements there whose class speaks of an author; a line there that is
 * nothing but a name, beside a date or alone; then the same farther down, where an author is
 * introduced under the text. Names in other articles, comments and posts are passed over.
 */
final class ShownAuthors {
  private static final int ABOVE = 6;
  private static final int BELOW = 14;
  private static final int BESIDE = 6;
  private static final int BARE = 5;
  private static final int TOGETHER = 3;
  private static final int LONGEST = 160;
  private static final int MOST_WORDS = 14;
  private static final int LONG = 250;
  private static final Pattern NOT_A_NAME =
      Pattern.compile("https?:|www\\.|^@|facebook\\.com|\\d{3}", Pattern.CASE_INSENSITIVE);
  private static final Pattern PICTURE =
      Pattern.compile(
          "^\\W*(?:©|\\(c\\)|photo|foto|bild|image|imagen|picture|graphi[ck]|grafik|illustration|credit|video)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern SEGMENT =
      Pattern.compile("\\s*[|•·⋅—–]\\s*|\\s+-\\s+|\\s*(?<=\\p{L}{3}\\.)\\s+(?=\\p{Lu}\\p{Ll}{3})");
  private static final long OTHERS =
      Mark.RELATED.bit | Mark.COMMENT.bit | Mark.FOOTER.bit | Mark.NAV.bit | Mark.TEASER.bit;

  private final PageWalk walk;
  private final Head head;
  private final String outlet;
  private final String lang;
  private final int title;
  private final long others;

  ShownAuthors(PageWalk walk, String outlet, String lang, int title) {
    this.walk = walk;
    this.head = walk.head;
    this.outlet = outlet;
    this.lang = lang;
    this.title = title;
    this.others =
        title < walk.passages.size() ? OTHERS & ~walk.passages.get(title).marks() : OTHERS;
  }

  /** What was found; {@link Names#NOBODY} if nothing was. */
  Names.Found find() {
    Names.Found found = marked(true);
    found = found.isEmpty() ? saidOrLinked() : found;
    found = found.isEmpty() ? classed(true) : found;
    found = found.isEmpty() ? bare() : found;
    found = found.isEmpty() ? marked(false) : found;
    found = found.isEmpty() ? introduced() : found;
    found = found.isEmpty() ? onlyMarked() : found;
    return found.isEmpty() ? classed(false) : found;
  }

  /** Names and where they stand. */
  private record Spot(Names.Found found, int at) {}

  /** The nearer to the headline of a line with "By" and of links to persons, which may be in it. */
  private Names.Found saidOrLinked() {
    Spot said = saidAt();
    Spot linked = linked();
    boolean nearer = Math.abs(linked.at() - title) <= Math.abs(said.at() - title);
    return !linked.found().isEmpty() && (said.found().isEmpty() || nearer)
        ? linked.found()
        : said.found();
  }

  /** The people of a line beside the headline that begins with "By". */
  Names.Found said() {
    return saidAt().found();
  }

  private Spot saidAt() {
    int end = Math.min(walk.passages.size(), title + BELOW);
    for (int i = Math.max(0, title - ABOVE + 2); i < end; i++) {
      Names.Found found = isElsewhere(i) ? Names.NOBODY : saidIn(walk.passages.get(i).text());
      if (!found.isEmpty()) {
        return new Spot(found, i);
      }
    }
    return new Spot(Names.NOBODY, -1);
  }

  private Names.Found saidIn(String line) {
    if (line.length() > LONGEST || !Names.mayBeSaid(line)) {
      return Names.NOBODY;
    }
    for (String segment : segments(line)) {
      if (Names.isSaid(segment) && !NOT_A_NAME.matcher(segment).find()) {
        Names.Found found = full(names(List.of(segment)));
        if (!found.isEmpty()) {
          return found;
        }
      }
    }
    return Names.NOBODY;
  }

  /** The parts of a line between its dates, bars and dots. */
  private List<String> segments(String line) {
    StringBuilder cut = new StringBuilder();
    int from = 0;
    for (DateText.Found date : DateText.all(line, lang, "")) {
      if (date.start() >= from) {
        cut.append(line, from, date.start()).append(" | ");
        from = date.end();
      }
    }
    cut.append(line, from, line.length());
    List<String> segments = new ArrayList<>();
    for (String one : SEGMENT.split(cut, -1)) {
      if (!one.isBlank()) {
        segments.add(one.strip());
      }
    }
    return segments;
  }

  /** Elements called an author; those that stand together are authors together. */
  private Names.Found marked(boolean near) {
    return together(head.authors, near, false);
  }

  /** The one author whom all elements that are called so name, wherever they stand. */
  private Names.Found onlyMarked() {
    Names.@Nullable Found only = null;
    for (Head.Placed placed : head.authors) {
      Names.Found found = of(placed, false);
      if (!found.people().isEmpty()) {
        if (only != null && !only.people().equals(found.people())) {
          return Names.NOBODY;
        }
        only = found;
      }
    }
    return only == null ? Names.NOBODY : only;
  }

  private Names.Found classed(boolean near) {
    return together(head.bylines, near, true);
  }

  private Names.Found together(List<Head.Placed> elements, boolean near, boolean shaped) {
    Names.Found first = Names.NOBODY;
    int least = Integer.MAX_VALUE;
    int at = 0;
    for (Head.Placed placed : elements) {
      int distance = Math.abs(placed.at() - title);
      if (distance >= least || near != isNear(placed.at()) || isElsewhere(placed.at())) {
        continue;
      }
      Names.Found found = of(placed, shaped);
      if (!found.isEmpty()) {
        first = found;
        least = distance;
        at = placed.at();
      }
    }
    if (first.isEmpty() || shaped) {
      return first;
    }
    Set<String> lines = new LinkedHashSet<>(first.people());
    for (Head.Placed placed : elements) {
      if (placed.at() >= at && placed.at() - at <= TOGETHER && !isElsewhere(placed.at())) {
        List<String> more = of(placed, shaped).people();
        at = more.isEmpty() ? at : placed.at();
        lines.addAll(more);
      }
    }
    return new Names.Found(List.copyOf(lines), first.agencies());
  }

  private Names.Found of(Head.Placed placed, boolean shaped) {
    String text = placed.element().text();
    if (text.length() >= LONGEST || TextLine.words(text) > MOST_WORDS) {
      return Names.NOBODY;
    }
    if (!Names.isSaid(text) && PICTURE.matcher(text).find()) {
      return Names.NOBODY;
    }
    String first = segments(text).stream().findFirst().orElse("");
    Names.Found found = NOT_A_NAME.matcher(first).find() ? Names.NOBODY : names(List.of(first));
    return shaped && !Names.isSaid(first) ? shaped(found) : found;
  }

  private boolean isNear(int at) {
    return at >= title - ABOVE && at <= title + BELOW;
  }

  /** Whether a passage belongs to another article or a comment; beside the headline few do. */
  private boolean isElsewhere(int at) {
    long against = Math.abs(at - title) <= BESIDE ? others & Mark.COMMENT.bit : others;
    return at < walk.passages.size() && (walk.passages.get(at).marks() & against) != 0;
  }

  /** Links to persons in the first place beside the headline that has some. */
  private Spot linked() {
    List<String> lines = new ArrayList<>();
    int place = -1;
    int first = -1;
    for (Head.Placed link : head.people) {
      if (!isNear(link.at()) || isElsewhere(link.at())) {
        continue;
      }
      if (place >= 0 && link.at() > place + TOGETHER) {
        break;
      }
      String text = link.element().text();
      if (!text.isBlank() && !names(List.of(text)).isEmpty()) {
        lines.add(text);
        first = place < 0 ? link.at() : first;
        place = link.at();
      }
    }
    return new Spot(names(lines), first);
  }

  /** A line under the headline that holds a full name and no other words but a date. */
  private Names.Found bare() {
    int end = Math.min(walk.passages.size(), title + BARE);
    for (int i = title + 1; i < end; i++) {
      Passage passage = walk.passages.get(i);
      if (passage.text().length() > LONG) {
        break;
      }
      if (passage.text().length() > LONGEST
          || isElsewhere(i)
          || passage.in(Mark.CAPTION)
          || PICTURE.matcher(passage.text()).find()) {
        continue;
      }
      for (String segment : segments(passage.text())) {
        Names.Found found = shaped(names(List.of(segment))).only(Names::isGiven);
        if (!found.isEmpty()) {
          return found;
        }
      }
    }
    return Names.NOBODY;
  }

  /** A line anywhere that begins with "Written by" or the like, if all such lines say the same. */
  private Names.Found introduced() {
    Names.@Nullable Found only = null;
    for (Passage passage : walk.passages) {
      if ((passage.marks() & others) == 0 && Names.isSaid(passage.text())) {
        Names.Found found = shaped(saidIn(passage.text()));
        if (!found.people().isEmpty()) {
          if (only != null && !only.people().equals(found.people())) {
            return Names.NOBODY;
          }
          only = found;
        }
      }
    }
    return only == null ? Names.NOBODY : only;
  }

  /** Names out of lines, where labels ("Sign in", "Share") stand among them. */
  private Names.Found names(List<String> lines) {
    Names.Found found = Names.in(lines, outlet);
    return found.only(name -> Phrases.openingBits(name) == 0);
  }

  private static Names.Found full(Names.Found found) {
    return found.only(name -> Names.isShaped(name) || Names.isGiven(name) || !isLatin(name));
  }

  private static boolean isLatin(String name) {
    return name.codePoints().allMatch(c -> c < 0x250 || !Character.isLetter(c));
  }

  private static Names.Found shaped(Names.Found found) {
    return found.only(Names::isShaped);
  }
}
