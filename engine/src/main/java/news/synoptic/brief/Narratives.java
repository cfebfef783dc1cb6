package news.synoptic.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.synoptic.Annotated;
import news.synoptic.Block;
import news.synoptic.Brief;
import news.synoptic.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Sides that an outlet itself prints under a heading: "Pro-X view", "Anti-X narrative", "The case
 * against X", "What critics say". The sentences under the heading are lines of that side.
 *
 * <p>A heading that extraction took for a paragraph counts too: few words and no full stop.
 */
final class Narratives {
  private static final int MOST_LINES = 5;

  private static final Pattern SIDE =
      Pattern.compile(
          "^(?:the )?(?<side>anti|pro)[-– ](?<who>.{2,40}?)(?:"
              + " (?:narrative|view|viewpoint|perspective|side|case|camp|argument|position|voices)s?)?:?$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern CASE =
      Pattern.compile(
          "^(?:the )?(?:case|argument|arguments) (?<side>for|against) (?:the )?(?<who>.{2,40}?):?$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern PEOPLE =
      Pattern.compile(
          "^(?:what )?(?:the )?(?:(?<who>.{2,40}?)(?:’s|'s|s’|s')?"
              + " )?(?<side>critics|opponents|detractors|supporters|defenders|allies|backers|advocates)(?:"
              + " say| argue| view| of (?<of>.{2,40}?))?:?$",
          Pattern.CASE_INSENSITIVE);

  /**
   * A recognised heading.
   *
   * @param toward the actor's name
   * @param favourable for or against it
   */
  record Side(String toward, boolean favourable) {}

  /** Sentences under one such heading. */
  record Narrative(Side side, List<Brief.Voice> lines) {}

  private Narratives() {}

  /** The narratives of all articles, in their order. */
  static List<Narrative> of(Coverage coverage, Cast cast) {
    List<Narrative> narratives = new ArrayList<>();
    for (Annotated article : coverage.articles()) {
      List<Block> blocks = article.article().blocks().stream().filter(Block::inText).toList();
      for (int i = 0; i < blocks.size(); i++) {
        Side side = isHeading(blocks.get(i)) ? side(blocks.get(i).text(), cast) : null;
        if (side != null) {
          List<Brief.Voice> lines = linesUnder(article, blocks, i);
          if (!lines.isEmpty()) {
            narratives.add(new Narrative(side, lines));
          }
        }
      }
    }
    return narratives;
  }

  private static List<Brief.Voice> linesUnder(Annotated article, List<Block> blocks, int heading) {
    int end = heading + 1;
    while (end < blocks.size() && !isHeading(blocks.get(end))) {
      end++;
    }
    List<Brief.Voice> lines = new ArrayList<>();
    for (Sentence sentence : article.sentences()) {
      boolean under = sentence.paragraph() > heading && sentence.paragraph() < end;
      if (under && lines.size() < MOST_LINES) {
        lines.add(Stances.voice(article, sentence));
      }
    }
    return lines;
  }

  private static boolean isHeading(Block block) {
    String text = block.text();
    return block.kind() == Block.Kind.HEADING
        || (block.kind() == Block.Kind.PARAGRAPH
            && !text.isBlank()
            && text.length() <= 60
            && ".!?”\"".indexOf(text.charAt(text.length() - 1)) < 0);
  }

  /** What side a heading announces; null if none. */
  static @Nullable Side side(String heading, Cast cast) {
    Matcher side = SIDE.matcher(heading);
    if (side.matches()) {
      boolean favourable = side.group("side").equalsIgnoreCase("pro");
      return new Side(toward(side.group("who"), cast), favourable);
    }
    Matcher about = CASE.matcher(heading);
    if (about.matches()) {
      return new Side(
          toward(about.group("who"), cast), about.group("side").equalsIgnoreCase("for"));
    }
    Matcher people = PEOPLE.matcher(heading);
    if (!people.matches()) {
      return null;
    }
    String who = people.group("of") == null ? people.group("who") : people.group("of");
    boolean favourable =
        switch (people.group("side").toLowerCase(Locale.ROOT)) {
          case "critics", "opponents", "detractors" -> false;
          default -> true;
        };
    Cast.Actor main = cast.main().isEmpty() ? null : cast.main().getFirst();
    if (who == null) {
      return main == null ? null : new Side(main.name(), favourable);
    }
    return new Side(toward(who, cast), favourable);
  }

  private static String toward(String name, Cast cast) {
    Cast.Actor actor = cast.named(name);
    return actor == null ? name : actor.name();
  }
}
