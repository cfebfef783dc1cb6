package news.synoptic.extract.fields;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import news.synoptic.extract.fields.AuthorCandidates.Place;
import news.synoptic.extract.page.Head;
import news.synoptic.extract.page.Mark;
import news.synoptic.extract.page.PageWalk;
import news.synoptic.extract.page.Passage;
import news.synoptic.extract.page.TextLine;
import news.synoptic.extract.words.DateText;
import news.synoptic.extract.words.Names;
import news.synoptic.extract.words.Phrases;

/**
 * Whom a page shows its readers as the author → candidates, with the places they stand in: elements
 * that microdata, RDFa or {@code rel=author} call an author; lines beside the headline that begin
 * with "By"; links there to pages of persons; elements whose class speaks of an author; lines under
 * the headline that are nothing but a name, beside a date or alone; the same farther down, where an
 * author is introduced under the text. Names in other articles, comments and posts are passed over.
 * Agencies are those of the first place that names anybody.
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
  private static final int NAME = 40;
  private static final int MOST = 6;
  private static final Pattern NOT_A_NAME =
      Pattern.compile("https?:|www\\.|^@|facebook\\.com|\\d{3}", Pattern.CASE_INSENSITIVE);
  private static final Pattern PICTURE =
      Pattern.compile(
          "^\\W*(?:©|\\(c\\)|photo|foto|bild|image|imagen|picture|graphi[ck]|grafik|illustration|credit|video)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern SEGMENT =
      Pattern.compile("\\s*[|•·⋅—–]\\s*|\\s+-\\s+|\\s*(?<=\\p{L}{3}\\.)\\s+(?=\\p{Lu}\\p{Ll}{3})");
  private static final long NEVER = Mark.COMMENT.bit | Mark.POST.bit;
  private static final long OTHERS =
      NEVER | Mark.RELATED.bit | Mark.FOOTER.bit | Mark.NAV.bit | Mark.TEASER.bit;

  private final PageWalk walk;
  private final Head head;
  private final String outlet;
  private final String lang;
  private final int title;
  private final long others;
  private final AuthorCandidates candidates;
  private Names.Found first = Names.NOBODY;

  ShownAuthors(AuthorCandidates candidates, PageWalk walk, String outlet, String lang, int title) {
    this.candidates = candidates;
    this.walk = walk;
    this.head = walk.head;
    this.outlet = outlet;
    this.lang = lang;
    this.title = title;
    this.others =
        title < walk.passages.size() ? OTHERS & ~walk.passages.get(title).marks() : OTHERS;
  }

  /** Adds all that is found; the agencies of the first place that names anybody. */
  List<String> collect() {
    groups(head.authors, Place.MARKED, Place.MARKED_FAR);
    said();
    elsewhere();
    groups(head.people, Place.LINKED, Place.LINKED_FAR);
    classed();
    if (!candidates.isConfirmed()) {
      bare();
      far();
    }
    return first.agencies();
  }

  private void take(Names.Found found, Place place, int at) {
    if (!found.isEmpty()) {
      first = first.isEmpty() ? found : first;
      candidates.show(found.people(), place, at - title);
    }
  }

  /** The lines beside the headline that begin with "By". */
  private void said() {
    int end = Math.min(walk.passages.size(), title + BELOW);
    for (int i = Math.max(0, title - ABOVE + 2); i < end; i++) {
      if (!isElsewhere(i)) {
        take(saidIn(walk.passages.get(i).text()), Place.SAID, i);
      }
    }
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

  /** Elements that stand together name their people together. */
  private void groups(List<Head.Placed> elements, Place near, Place far) {
    Set<String> people = new LinkedHashSet<>();
    List<String> agencies = List.of();
    int begin = 0;
    int last = 0;
    int most = MOST;
    for (Head.Placed placed : elements) {
      Names.Found found = isElsewhere(placed.at()) ? Names.NOBODY : of(placed, false);
      if (found.isEmpty()) {
        continue;
      }
      if (placed.at() - last > TOGETHER || people.isEmpty()) {
        most -= isNear(begin) ? 0 : 1;
        take(new Names.Found(List.copyOf(people), agencies), isNear(begin) ? near : far, begin);
        people.clear();
        begin = placed.at();
        agencies = found.agencies();
      }
      people.addAll(found.people());
      last = placed.at();
      if (most == 0) {
        return;
      }
    }
    take(new Names.Found(List.copyOf(people), agencies), isNear(begin) ? near : far, begin);
  }

  /** Elements called an author in what looks like another article. */
  private void elsewhere() {
    int most = MOST;
    for (Head.Placed placed : head.authors) {
      if (most > 0 && isElsewhere(placed.at())) {
        candidates.show(of(placed, false).people(), Place.MARKED_ELSEWHERE, placed.at() - title);
        most--;
      }
    }
  }

  private void classed() {
    int most = MOST;
    for (Head.Placed placed : head.bylines) {
      boolean near = isNear(placed.at());
      if ((near || most > 0) && !isElsewhere(placed.at())) {
        Names.Found found = of(placed, true);
        take(found, near ? Place.CLASSED : Place.CLASSED_FAR, placed.at());
        most -= near || found.isEmpty() ? 0 : 1;
      }
    }
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
    long against = Math.abs(at - title) <= BESIDE ? others & NEVER : others;
    return at < walk.passages.size() && (walk.passages.get(at).marks() & against) != 0;
  }

  /** Lines beside the headline that hold a full name and no other words but a date. */
  private void bare() {
    int end = Math.min(walk.passages.size(), title + BARE);
    for (int i = Math.max(0, title - TOGETHER); i < end; i++) {
      Passage passage = walk.passages.get(i);
      if (i > title && passage.text().length() > LONG) {
        break;
      }
      if (i == title
          || passage.text().length() > LONGEST
          || isElsewhere(i)
          || passage.in(Mark.CAPTION)
          || PICTURE.matcher(passage.text()).find()) {
        continue;
      }
      for (String segment : segments(passage.text())) {
        boolean word = segment.indexOf(' ') < 0 && Names.isGiven(segment);
        Names.Found found = names(List.of(segment));
        Names.Found kept = word ? found : shaped(found);
        if (!kept.isEmpty() && !isDateline(segment) && isBesideDate(i)) {
          take(kept, Place.BARE_BESIDE_DATE, i);
        } else {
          take(kept.only(Names::isGiven), Place.BARE, i);
        }
      }
    }
  }

  /** Whether a comma parts the words from a date, as it does a town. */
  private static boolean isDateline(String segment) {
    return segment.startsWith(",") || segment.endsWith(",");
  }

  /** Whether a short line or one next to it has a date. */
  private boolean isBesideDate(int at) {
    int end = Math.min(walk.passages.size(), at + 2);
    for (int i = Math.max(0, at - 1); i < end; i++) {
      String text = walk.passages.get(i).text();
      if (text.length() < LONGEST && !DateText.all(text, lang, "").isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /** Lines anywhere that begin with "By", and names that a life of their bearer follows. */
  private void far() {
    int most = MOST;
    for (int i = 0; i < walk.passages.size() && most > 0; i++) {
      Passage passage = walk.passages.get(i);
      String text = passage.text();
      if ((passage.marks() & others & ~Mark.FOOTER.bit) != 0 || text.length() > LONGEST) {
        continue;
      }
      if (Names.isSaid(text)) {
        Names.Found found = shaped(saidIn(text));
        take(found, Place.SAID_FAR, i);
        most -= found.isEmpty() ? 0 : 1;
      } else if (text.length() < NAME && i > title && isIntroduced(i)) {
        take(shaped(names(List.of(text))).only(Names::isGiven), Place.BIOGRAPHY, i);
        most--;
      }
    }
  }

  /** Whether the next passage begins with the same words as this one, which are few. */
  private boolean isIntroduced(int at) {
    String text = walk.passages.get(at).text();
    int word = text.indexOf(' ');
    return word > 1
        && Character.isUpperCase(text.charAt(0))
        && at + 1 < walk.passages.size()
        && walk.passages.get(at + 1).text().length() > LONGEST / 2
        && walk.passages.get(at + 1).text().startsWith(text.substring(0, word + 1));
  }

  /** Names out of lines, where labels ("Sign in", "Share") stand among them. */
  private Names.Found names(List<String> lines) {
    Names.Found found = Names.in(lines, outlet);
    if (found.isEmpty() && lines.size() == 1 && Names.isSaid(lines.getFirst())) {
      found = shaped(Names.in(lines, "")); // the site bears its writer's name
    }
    return found.only(name -> Phrases.openingBits(name) == 0);
  }

  private static Names.Found full(Names.Found found) {
    return found.only(name -> Names.isShaped(name) || Names.isGiven(name) || !Names.isLatin(name));
  }

  private static Names.Found shaped(Names.Found found) {
    return found.only(Names::isShaped);
  }
}
