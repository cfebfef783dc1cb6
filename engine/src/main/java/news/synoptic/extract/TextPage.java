package news.synoptic.extract;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.synoptic.Article;
import news.synoptic.Block;
import news.synoptic.Notice;
import news.synoptic.Outcome;
import news.synoptic.Page;
import news.synoptic.Reason;
import news.synoptic.extract.fields.Credits;
import news.synoptic.extract.fields.MetaReader;
import news.synoptic.extract.fields.TextHead;
import news.synoptic.extract.page.Draft;
import news.synoptic.extract.page.Passage;
import news.synoptic.extract.page.TextLine;
import news.synoptic.extract.page.TextLine.Kind;
import news.synoptic.extract.refusal.PageSigns;
import news.synoptic.extract.refusal.Refusal;
import news.synoptic.extract.words.Languages;
import news.synoptic.extract.words.Titles;
import org.jspecify.annotations.Nullable;

/**
 * Text that was once a page → Article, by its lines alone: what stands before the headline is the
 * page's head, what follows the last paragraph is its foot, and between them each line is text, a
 * heading, a picture's words, a notice or furniture. Markdown, copies of a reader mode and mails
 * are read the same way after their own mark-up is taken off. Pure, thread-safe, linear.
 *
 * <p>Known limits: a heading of eight words or more that is no question is taken for a link to
 * another article; a short line at the very end is dropped as furniture.
 */
final class TextPage {
  private static final int LEAST_WORDS = 25;
  private static final int MENU_WORDS = 3;
  private static final int LONGEST_APPEAL = 160;
  private static final Pattern APPEAL =
      Pattern.compile(
          "^(?:(?:if you )?(?:like|liked|love|loved|enjoy|enjoyed)"
              + " (?:this|what|reading|the)\\b|(?:please )?(?:support|donate|chip in|give to|buy"
              + " (?:me|us) a|share this|spread the|forward this|pass (?:this|it) on|become an?"
              + " (?:member|patron|supporter))\\b|(?:gefällt|hat) (?:ihnen|dir) (?:dieser|der)"
              + " (?:artikel|text|beitrag)|(?:unterstützen|spenden) sie\\b|soutenez\\b|faites un"
              + " don\\b|apoya\\b|sostieni\\b)|\\btip jar\\b",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern RELATED_ASIDE =
      Pattern.compile(
          "\\s*\\((?:RELATED|READ MORE|READ ALSO|SEE ALSO|ALSO READ|Related|Read more|See"
              + " also):[^()]{5,250}\\)");
  private static final Pattern PHOTO_NOTE =
      Pattern.compile("\\)\\s*/\\s*(?=[\"“'‘]?The erroneous)|\\s+(?=[\"“]?The erroneous mention)");

  private final Draft draft;
  private final List<TextLine> lines;

  private TextPage(Draft draft, List<TextLine> lines) {
    this.draft = draft;
    this.lines = lines;
  }

  static Outcome<Article> extract(Page page, String text, boolean markdown) {
    Draft draft = new Draft(page);
    List<String> raw = markdown ? Markdown.lines(text, draft) : TextLayout.lines(text, draft);
    TextPage reader = new TextPage(draft, TextLayout.classify(raw, markdown));
    reader.read();
    String body = Article.textOf(draft.blocks);
    if (TextLine.words(body) < LEAST_WORDS && body.length() < LEAST_WORDS * 4) {
      Refusal refusal = reader.refusal(TextLine.words(body));
      if (refusal != null) {
        return Outcome.refused(page.input(), refusal.reason(), refusal.detail());
      }
      if (!reader.isBare()) {
        return Outcome.refused(page.input(), Reason.NOT_AN_ARTICLE, "no paragraph of text found");
      }
    }
    draft.lang = draft.lang.isEmpty() ? Languages.detect(body) : draft.lang;
    MetaReader.fillFromHints(draft);
    return Outcome.kept(draft.article());
  }

  private @Nullable Refusal refusal(int words) {
    List<Passage> all = lines.stream().map(line -> passage(line.text())).toList();
    Set<String> blocks = new HashSet<>();
    draft.blocks.forEach(block -> blocks.add(block.text()));
    List<Passage> text = all.stream().filter(one -> blocks.contains(one.text())).toList();
    boolean known = draft.published != null;
    return Refusal.of(
        PageSigns.of(List.of(draft.title), all, text),
        new Refusal.Facts(words, false, known, false, false, 0, 0, 0));
  }

  private static Passage passage(String text) {
    return new Passage(text, 0, Passage.Kind.PARAGRAPH, 0, 0, 0, 0, 0, 0, 0);
  }

  /** Whether there is nothing but sentences: what somebody typed or cut out. */
  private boolean isBare() {
    return !draft.blocks.isEmpty() && lines.stream().allMatch(TextPage::isSentence);
  }

  private static boolean isSentence(TextLine line) {
    return line.kind() == Kind.PARAGRAPH && TextLine.endsSentence(line.text());
  }

  private void read() {
    int title = titleAt();
    if (title >= 0 && isSentence(lines.get(title)) && firstText(title + 1) == lines.size()) {
      title = -1; // the text itself, under no headline
    }
    int body = title < 0 ? 0 : title + 1;
    if (title >= 0 && draft.title.isEmpty()) {
      draft.title = lines.get(title).text();
    }
    int first = firstText(body);
    TextHead.read(draft, lines.subList(0, Math.min(first, lines.size())), lines);
    for (int i = 0; i < first && i < lines.size(); i++) {
      if (lines.get(i).kind() == Kind.CAPTION) {
        caption(lines.get(i).text());
      }
    }
    int end = end(first);
    for (int i = first; i < end; i++) {
      i = take(i, end);
    }
    for (int i = end; i < lines.size(); i++) {
      notice(lines.get(i).text());
    }
    Credits.read(draft);
  }

  /** The headline: a line that stands twice near the top, else one set apart, else the first. */
  private int titleAt() {
    int limit = Math.min(lines.size(), firstLong());
    for (int i = 0; i < limit; i++) {
      for (int j = i + 1; j < Math.min(i + 6, lines.size()); j++) {
        if (isTitleLike(i) && lines.get(i).text().equalsIgnoreCase(lines.get(j).text())) {
          return j;
        }
      }
    }
    if (!draft.title.isEmpty()) {
      return indexOfTitle(limit);
    }
    for (int i = 0; i < limit; i++) {
      if (lines.get(i).kind() == Kind.HEADING || (isTitleLike(i) && lines.get(i).apart())) {
        return i;
      }
    }
    for (int i = 0; i < limit; i++) {
      if (isTitleLike(i)) {
        return i;
      }
    }
    return -1;
  }

  private int indexOfTitle(int limit) {
    for (int i = 0; i < limit; i++) {
      if (Titles.likeness(lines.get(i).text(), draft.title) > 0.8) {
        return i;
      }
    }
    return -1;
  }

  private boolean isTitleLike(int i) {
    TextLine line = lines.get(i);
    boolean kind =
        line.kind() == Kind.HEADLINE
            || line.kind() == Kind.SHORT
            || line.kind() == Kind.HEADING
            || (line.kind() == Kind.PARAGRAPH
                && line.text().length() < 200
                && TextLine.words(line.text()) < 30);
    return kind
        && (TextLine.words(line.text()) >= 4
            || line.text().codePoints().filter(Character::isIdeographic).count() >= 8)
        && !TextHead.isByline(line.text());
  }

  private int firstLong() {
    for (int i = 0; i < lines.size(); i++) {
      TextLine line = lines.get(i);
      if ((line.kind() == Kind.ITEM && !isMenuItem(line))
          || (line.kind() == Kind.PARAGRAPH && line.text().length() >= 140)) {
        return i;
      }
    }
    return lines.size();
  }

  /** Index of the first line of the text: a paragraph, an item, or a heading with one behind it. */
  private int firstText(int from) {
    for (int i = from; i < lines.size(); i++) {
      TextLine line = lines.get(i);
      boolean text =
          line.kind() == Kind.PARAGRAPH || line.kind() == Kind.ITEM || line.kind() == Kind.QUOTE;
      if (text && !isMenuItem(line) && !TextHead.isByline(line.text()) && !isTitle(line.text())) {
        return i > from && isHeading(i - 1) ? i - 1 : i;
      }
    }
    return lines.size();
  }

  /** Whether an item above the text is one of a menu. */
  private static boolean isMenuItem(TextLine line) {
    return line.kind() == Kind.ITEM
        && TextLine.words(line.text()) <= MENU_WORDS
        && !TextLine.endsSentence(line.text());
  }

  private boolean isTitle(String text) {
    return text.equalsIgnoreCase(draft.title);
  }

  /** Index behind the last line of the text: the foot has no sentence but furniture. */
  private int end(int from) {
    int end = lines.size();
    while (end > from) {
      TextLine line = lines.get(end - 1);
      boolean text =
          (line.kind() == Kind.PARAGRAPH || line.kind() == Kind.ITEM || line.kind() == Kind.QUOTE)
              && Notices.kind(line.text()) == null
              && !isAppeal(line.text());
      if (text && !isInFoot(end - 1, from)) {
        return end;
      }
      end--;
    }
    return end;
  }

  /** Whether a line at the end asks the reader for money or to pass the article on. */
  private static boolean isAppeal(String text) {
    return text.length() <= LONGEST_APPEAL && APPEAL.matcher(text).find();
  }

  /** Whether a short sentence stands between furniture lines behind the last real paragraph. */
  private boolean isInFoot(int i, int from) {
    if (lines.get(i).text().length() > 90 || i - 1 <= from) {
      return false;
    }
    int furniture = 0;
    for (int j = i - 1; j >= Math.max(from, i - 3); j--) {
      Kind kind = lines.get(j).kind();
      furniture += kind == Kind.FURNITURE || kind == Kind.SHORT ? 1 : 0;
    }
    return furniture >= 2;
  }

  private int take(int i, int end) {
    TextLine line = lines.get(i);
    String text = RELATED_ASIDE.matcher(line.text()).replaceAll("");
    if (text.isEmpty() || isTitle(text) || notice(text)) {
      return i;
    }
    switch (line.kind()) {
      case PARAGRAPH -> {
        if (!Credits.isStaffLine(text) && !Credits.footer(draft, text)) {
          add(Block.Kind.PARAGRAPH, text);
        }
      }
      case ITEM -> add(Block.Kind.LIST_ITEM, text);
      case QUOTE -> add(Block.Kind.QUOTE, text);
      case HEADING -> add(Block.Kind.HEADING, text);
      case SHORT, HEADLINE -> {
        if (isHeading(i) && i + 1 < end) {
          add(Block.Kind.HEADING, text);
        }
      }
      case CAPTION -> caption(text);
      case LENGTH -> {
        return videoEnd(i, end);
      }
      case COUNT, FURNITURE -> {}
    }
    return i;
  }

  private void add(Block.Kind kind, String text) {
    Block block = new Block(kind, text);
    if (!draft.blocks.contains(block)) {
      draft.blocks.add(block);
    }
  }

  /** A video's length is followed by its words, once or twice. */
  private int videoEnd(int i, int end) {
    int last = i;
    for (int j = i + 1; j < Math.min(end, i + 3); j++) {
      TextLine line = lines.get(j);
      boolean again = j > i + 1 && line.text().equals(lines.get(j - 1).text());
      if (again || (j == i + 1 && line.kind() != Kind.PARAGRAPH)) {
        last = j;
      }
    }
    if (last > i) {
      draft.block(Block.Kind.CAPTION, lines.get(last).text());
    }
    return last;
  }

  private boolean isHeading(int i) {
    TextLine line = lines.get(i);
    if (line.kind() == Kind.HEADING) {
      return true;
    }
    if (line.kind() != Kind.SHORT
        || !line.apart()
        || TextHead.isByline(line.text())
        || TextHead.isDate(line.text(), draft.lang)) {
      return false;
    }
    char first = line.text().charAt(0);
    boolean followed = i + 1 < lines.size() && lines.get(i + 1).kind() != Kind.FURNITURE;
    return followed
        && (Character.isUpperCase(first)
            || Character.isDigit(first)
            || !Character.isLowerCase(first));
  }

  /** Takes a line that is a notice; a picture's words before a note on it are its caption. */
  private boolean notice(String text) {
    Notice.Kind kind = Notices.kind(text);
    if (kind == null) {
      return false;
    }
    String words = text;
    Matcher cut = PHOTO_NOTE.matcher(text);
    if (kind == Notice.Kind.CORRECTION && cut.find()) {
      int start = cut.start() + (text.charAt(cut.start()) == ')' ? 1 : 0);
      caption(text.substring(0, start));
      words = text.substring(cut.end());
    }
    Notice notice = new Notice(kind, words.strip());
    if (!draft.notices.contains(notice)) {
      draft.notices.add(notice);
    }
    return true;
  }

  private void caption(String text) {
    add(Block.Kind.CAPTION, text);
  }
}
