package news.synoptic.extract.fields;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.synoptic.Block;
import news.synoptic.extract.page.Draft;
import news.synoptic.extract.words.Agencies;
import news.synoptic.extract.words.Domains;
import news.synoptic.extract.words.Titles;
import org.jspecify.annotations.Nullable;

/**
 * The agencies and media that an article's own lines name as its source: the dateline ("BEIJING,
 * Oct 30 (Reuters) –"), a credit line at its end ("Reporting by …", "With files from …"), a note
 * where it was first published. Pure, thread-safe. It looks at the first two and the last five
 * blocks only, so that a medium credited for one sentence is no credit of the article.
 */
public final class Credits {
  private static final Pattern DATELINE =
      Pattern.compile("^[\\p{Lu}][^()\\n]{0,60}?\\(\\s*([^()\\n]{2,40}?)\\s*\\)\\s*[-–—:]");
  private static final Pattern SHORT_DATELINE =
      Pattern.compile("^\\(\\s*([^()\\n]{2,30}?)\\s*\\)\\s*[-–—:]?\\s");
  private static final Pattern SLASH_DATELINE =
      Pattern.compile(
          "^[\\p{Lu}][\\p{L} .,]{1,40}?[,/]\\s?([\\p{Lu}][\\p{L} ]{1,25}?)\\s*[-–—]\\s");
  private static final Pattern TAIL =
      Pattern.compile(
          "^\\W*(?:source|sources|quelle|quellen|fuente|fonte|with|by|von|copyright|©|\\(c\\))\\s*:?\\s+(.{2,80}?)\\.?\\W*$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern WIRE_STAFF =
      Pattern.compile(
          "^\\W*(?:\\(?reporting by|additional reporting by|writing by|editing by|compiled by|with"
              + " (?:additional )?(?:reporting|files|material|information|input) (?:by|from))\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern FIRST =
      Pattern.compile(
          "(?:published|appeared|ran|posted|printed|produced|republished|reprinted|reproduced|syndicated|provided|copied)(?:"
              + " \\w+)? (?:in|on|by|at|from|with permission (?:of|from)|courtesy of) (?:the"
              + " )?([\\p{Lu}][\\p{L}\\p{N}'’&.]*(?: (?:(?:of|the|and|for|in|&|de|der|du|del|di)"
              + " )?[\\p{Lu}\\p{N}][\\p{L}\\p{N}'’&.]*){0,5})");
  private static final int TAIL_BLOCKS = 5;

  private Credits() {}

  /** Adds to {@code draft} what its blocks and notices credit. */
  public static void read(Draft draft) {
    List<Block> body = draft.blocks.stream().filter(Block::inText).toList();
    for (int i = 0; i < Math.min(2, body.size()); i++) {
      String agency = dateline(body.get(i).text());
      if (agency != null) {
        draft.credit(agency, "dateline");
        break;
      }
    }
    for (int i = Math.max(1, body.size() - TAIL_BLOCKS); i < body.size(); i++) {
      footer(draft, body.get(i).text());
    }
    draft.notices.forEach(notice -> firstPublished(draft, notice.text()));
  }

  private static @Nullable String dateline(String text) {
    String head = text.length() > 140 ? text.substring(0, 140) : text;
    for (Pattern pattern : List.of(DATELINE, SHORT_DATELINE, SLASH_DATELINE)) {
      Matcher m = pattern.matcher(head);
      if (m.find()) {
        for (String part : m.group(1).split("[/,&]| and ", -1)) {
          String agency = Agencies.named(part);
          if (agency != null) {
            return agency;
          }
        }
      }
    }
    return null;
  }

  /** Reads a line of the page's foot; true if it is nothing but a credit. */
  public static boolean footer(Draft draft, String line) {
    if (line.length() > 300) {
      return false;
    }
    boolean found = false;
    Matcher m = TAIL.matcher(line);
    if (m.lookingAt()) {
      for (String part : m.group(1).split("[/,&]| and | with ", -1)) {
        String agency = Agencies.named(part.replaceAll("^(?:the|by|from)\\s|\\s?\\d{4}\\s?", ""));
        if (agency != null) {
          draft.credit(agency, "footer");
          found = true;
        }
      }
    }
    return found;
  }

  /** Whether {@code line} names the staff of a wire ("Reporting by …; Editing by …"). */
  public static boolean isStaffLine(String line) {
    return line.length() < 400 && WIRE_STAFF.matcher(line).lookingAt();
  }

  /** Reads "originally published by …". */
  static void firstPublished(Draft draft, String text) {
    Matcher m = FIRST.matcher(text.length() > 500 ? text.substring(0, 500) : text);
    if (m.find()) {
      String name = m.group(1).replaceAll("[.'’]+$", "");
      String agency = Agencies.named(name);
      if (!isOwn(draft, name)) {
        draft.credit(agency != null ? agency : name, "footer");
      }
    }
  }

  /** A feed's "first appeared on" names the outlet itself, which is no source of its own. */
  private static boolean isOwn(Draft draft, String name) {
    String domain = Domains.of(draft.url);
    List<String> own = new ArrayList<>(List.of(draft.page.hints().outlet()));
    own.add(draft.outlet == null ? "" : draft.outlet.name());
    own.add(domain.substring(0, Math.max(0, domain.indexOf('.'))));
    return own.stream().anyMatch(one -> Titles.isSame(one, name));
  }
}
