package news.synoptic.extract.fields;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.synoptic.Article;
import news.synoptic.Dated;
import news.synoptic.Outlet;
import news.synoptic.extract.page.Draft;
import news.synoptic.extract.page.TextLine;
import news.synoptic.extract.page.TextLine.Kind;
import news.synoptic.extract.words.DateText;
import news.synoptic.extract.words.Domains;
import news.synoptic.extract.words.Kinds;
import news.synoptic.extract.words.Names;
import org.jspecify.annotations.Nullable;

/**
 * The lines around the body of a text that was once a page → outlet, carrier, authors, date, as far
 * as they make them certain: an outlet by its logo's words, by its name twice in a row on a
 * carrier's page, or by its copyright line; an author by "By", by a role behind the name, or by a
 * contact line that repeats the name.
 */
public final class TextHead {
  private static final Pattern LOGO =
      Pattern.compile("^(.{2,60}?)\\s+logo$", Pattern.CASE_INSENSITIVE);
  private static final Pattern COPYRIGHT =
      Pattern.compile(
          "^(?:©|\\(c\\)|copyright)(?:\\s*(?:©|\\(c\\)|copyright))?\\s*(?:(?:19|20)\\d\\d(?:\\s*[-–]\\s*(?:19|20)?\\d\\d)?)?,?\\s*(?:by\\s)?(?:the\\s)?(\\p{Lu}[\\p{L}\\p{N}'’&"
              + " -]{2,50}?)(?:[.,|]|\\s*all rights|\\s*(?:19|20)\\d\\d|$)",
          Pattern.CASE_INSENSITIVE);
  private static final String NAME =
      "\\p{Lu}[\\p{L}'’.-]+(?: (?:(?:de|van|von|der|den|bin|al|la|le|da|di|del)"
          + " ){0,2}\\p{Lu}[\\p{L}'’.-]*){1,3}";
  private static final Pattern BY =
      Pattern.compile(
          "^(?:by|von|por|par|di|door|written by|author:|text:)\\s+(?=\\p{Lu})(?!the )(.{3,120})$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern NAMED = Pattern.compile("^" + NAME + "$");
  private static final Pattern NAMES =
      Pattern.compile(NAME + "(?:(?:,| and| und| et| y| e| en| &) " + NAME + "){0,4}");
  private static final Pattern HOST =
      Pattern.compile(
          "(?:www\\.)?([a-z0-9][a-z0-9-]*(?:\\.[a-z0-9][a-z0-9-]*){0,3}\\.[a-z]{2,12})");
  private static final Pattern ROLE =
      Pattern.compile(
          "^("
              + NAME
              + "?)[,|\\s-]+((?:\\p{Lu}[\\p{L}&]+"
              + " ){0,3}(?:Reporter|Correspondent|Editor|Writer|Columnist|Contributor|Journalist|Analyst|Fellow|Bureau"
              + " Chief)\\b.{0,60})$");
  private static final Pattern CONTACT =
      Pattern.compile(
          "^contact (?:the )?(?:reporters?|authors?|writers?)\\s+(.{3,160})$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern CHANGED =
      Pattern.compile(
          "updated|modified|aktualisiert|mis à jour|actualiz", Pattern.CASE_INSENSITIVE);
  private static final Pattern DATE_LINE = Pattern.compile("\\b(?:19|20)\\d\\d\\b");
  private static final Pattern MOTTO = Pattern.compile("\\s+[–—|·-]\\s+");
  private static final Pattern MENU = Pattern.compile("\\s[|·]\\s.*\\s[|·]\\s");
  private static final int MOST_WORDS = 5;
  private static final int LONGEST_LABEL = 40;
  private static final int LONGEST_DATE_LINE = 90;

  private TextHead() {}

  public static void read(Draft draft, List<TextLine> head, List<TextLine> all) {
    carrier(draft, all);
    outlet(draft, head, all);
    bylines(draft, head, all);
    dates(draft, head, all);
    kind(draft, head);
  }

  /** A line above the headline that is nothing but "Opinion" or "Analysis". */
  private static void kind(Draft draft, List<TextLine> head) {
    for (TextLine line : head) {
      Article.Kind kind =
          line.text().length() < LONGEST_LABEL ? Kinds.named(line.text()) : Article.Kind.NEWS;
      if (draft.kind == Article.Kind.NEWS
          && (kind == Article.Kind.OPINION || kind == Article.Kind.ANALYSIS)) {
        draft.kind = kind;
      }
    }
  }

  public static boolean isByline(String line) {
    return line.length() < 130
        && ((BY.matcher(line).matches() && !TextLine.endsSentence(line))
            || ROLE.matcher(line).matches());
  }

  private static void carrier(Draft draft, List<TextLine> all) {
    for (TextLine line : all) {
      if (line.kind() == Kind.PARAGRAPH || line.text().length() > 80) {
        continue;
      }
      Matcher on =
          Pattern.compile(
                  "\\b(?:on|in|with|to|from) ([\\p{L}]+(?: [\\p{Lu}]\\p{L}+)?)\\b(?: right now|"
                      + " today| now|$)")
              .matcher(line.text());
      if (on.find()) {
        String name = Domains.carrierNamed(on.group(1));
        if (name != null) {
          draft.carrier = new Outlet(name, Domains.domainOfCarrier(name));
          return;
        }
      }
    }
  }

  private static void outlet(Draft draft, List<TextLine> head, List<TextLine> all) {
    String name = null;
    for (int i = 0; i < head.size() && name == null; i++) {
      String text = head.get(i).text();
      Matcher logo = LOGO.matcher(text);
      if (logo.matches()) {
        name = logo.group(1);
      } else if (draft.carrier != null
          && i + 1 < head.size()
          && head.get(i + 1).text().equals(text)
          && TextLine.words(text) <= 5
          && !text.equals(draft.title)) {
        name = text;
      }
    }
    for (int i = all.size() - 1; i >= 0 && name == null; i--) {
      String text = all.get(i).text();
      name = text.length() < 160 ? copyright(text) : null;
    }
    name = name == null ? host(head) : name;
    name = name == null ? masthead(draft, head, all) : name;
    if (name != null && draft.outlet == null) {
      draft.outlet = new Outlet(name, Domains.of(draft.page.url()));
    }
  }

  /** The site's host, with which reader modes begin; null if the first line is none. */
  private static @Nullable String host(List<TextLine> head) {
    Matcher host = head.isEmpty() ? null : HOST.matcher(head.getFirst().text());
    return host != null && host.matches() ? host.group(1) : null;
  }

  /** The name in a copyright line; null if {@code line} is none. */
  static @Nullable String copyright(String line) {
    if (line.isEmpty() || "©(cC".indexOf(line.charAt(0)) < 0) {
      return null;
    }
    Matcher m = COPYRIGHT.matcher(line);
    return m.lookingAt() && Character.isUpperCase(m.group(1).charAt(0)) ? m.group(1).strip() : null;
  }

  /**
   * A name in the first two lines: one that the page writes again elsewhere, as in a picture's
   * credit, or one with a menu below it.
   */
  private static @Nullable String masthead(Draft draft, List<TextLine> head, List<TextLine> all) {
    for (int i = 0; i < Math.min(2, head.size()); i++) {
      String name = MOTTO.split(head.get(i).text(), 2)[0].strip();
      if (name.length() < 4
          || TextLine.words(name) > MOST_WORDS
          || !Character.isUpperCase(name.charAt(0))
          || name.equals(draft.title)) {
        continue;
      }
      String written = writtenAgain(name, all.subList(i + 1, all.size()));
      if (written != null) {
        return written;
      }
      boolean menu = i + 1 < head.size() && MENU.matcher(head.get(i + 1).text()).find();
      if (menu && i == 0) {
        return name;
      }
    }
    return null;
  }

  private static @Nullable String writtenAgain(String name, List<TextLine> lines) {
    for (TextLine line : lines) {
      String text = line.text();
      for (int at = 0; at + name.length() <= text.length(); at++) {
        if (text.regionMatches(true, at, name, 0, name.length())
            && Character.isUpperCase(text.charAt(at))
            && text.length() > name.length()
            && TextLine.words(name) > 1) {
          return text.substring(at, at + name.length());
        }
      }
    }
    return null;
  }

  private static void bylines(Draft draft, List<TextLine> head, List<TextLine> all) {
    String outlet = draft.outlet == null ? "" : draft.outlet.name();
    String contact = "";
    for (TextLine line : all) {
      Matcher m = CONTACT.matcher(line.text());
      contact = m.find() ? m.group(1) : contact;
    }
    for (int i = 0; i < head.size(); i++) {
      String text = head.get(i).text();
      boolean aboveTime = i + 1 < head.size() && TextLine.isReadingTime(head.get(i + 1).text());
      String names = aboveTime && NAMES.matcher(text).matches() ? text : nameIn(text, contact);
      if (names == null || !draft.byline.isEmpty()) {
        continue;
      }
      Names.Found found = Names.in(List.of(names), outlet);
      draft.byline.addAll(found.people());
      found.agencies().forEach(agency -> draft.credit(agency, "byline"));
    }
  }

  private static @Nullable String nameIn(String text, String contact) {
    Matcher by = BY.matcher(text);
    if (by.matches() && !TextLine.endsSentence(text)) {
      return by.group(1);
    }
    Matcher role = ROLE.matcher(text);
    if (role.matches()) {
      return role.group(1);
    }
    return NAMED.matcher(text).matches() && contact.contains(text) ? text : null;
  }

  private static void dates(Draft draft, List<TextLine> head, List<TextLine> all) {
    for (TextLine line : head) {
      date(draft, line);
    }
    for (int i = Math.max(head.size(), all.size() - 4);
        i < all.size() && draft.published == null;
        i++) {
      if (all.get(i).kind() == Kind.FURNITURE) {
        date(draft, all.get(i));
      }
    }
  }

  /** Whether a line is a day, perhaps with its time, and nothing else. */
  public static boolean isDate(String line, String lang) {
    if (line.length() > LONGEST_LABEL || !DATE_LINE.matcher(line).find()) {
      return false;
    }
    Dated dated = DateText.find(line, lang, "text");
    return dated != null
        && dated.precision().compareTo(Dated.Precision.DAY) >= 0
        && TextLine.words(line) <= MOST_WORDS + 1;
  }

  private static void date(Draft draft, TextLine line) {
    String text = line.text();
    if (text.length() > LONGEST_DATE_LINE
        || !DATE_LINE.matcher(text).find()
        || line.kind() == Kind.CAPTION
        || text.equals(draft.title)) {
      return;
    }
    Matcher changed = CHANGED.matcher(text);
    if (changed.find() && DATE_LINE.matcher(text.substring(0, changed.start())).find()) {
      date(draft, text.substring(0, changed.start()), line.kind());
      date(draft, text.substring(changed.start()), line.kind());
      return;
    }
    date(draft, text, line.kind());
  }

  private static void date(Draft draft, String text, Kind kind) {
    Dated dated = DateText.find(text, draft.lang, "text");
    if (dated == null || dated.precision().compareTo(Dated.Precision.DAY) < 0) {
      return;
    }
    if (CHANGED.matcher(text).find()) {
      draft.modified = draft.modified == null ? dated : draft.modified;
    } else if (draft.published == null && !text.startsWith("©") && kind != Kind.PARAGRAPH) {
      draft.published = dated;
    }
  }
}
