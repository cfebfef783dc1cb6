package news.synoptic.brief;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.synoptic.Annotated;
import news.synoptic.Brief;
import news.synoptic.Entity;
import news.synoptic.Evidence;
import news.synoptic.Media;
import news.synoptic.Mention;
import news.synoptic.Sentence;
import news.synoptic.Span;
import org.jspecify.annotations.Nullable;

/**
 * Sentences → who was asked and did not answer, once for all articles that say so.
 *
 * <p>It is the last actor named before the words that say so, a place only if nobody else is.
 * Sentences that name none are left out; what copies repeat is evidence of the same line. Known
 * limit: English.
 */
final class Silences {
  private static final Pattern SILENT =
      Pattern.compile(
          "\\b(?:(?:did|do|does|had|has|have)(?: not|n['’]t)(?: yet| immediately| so far)?"
              + " (?:respond|responded|repl(?:y|ied)|answer(?:ed)?|comment(?:ed)?|return(?:ed)?)\\b|(?:declined|refused)"
              + " to (?:comment|say|answer|be interviewed)\\b|(?:could|can) not (?:immediately )?be"
              + " reached\\b|(?:was|were|is|are)(?: not|n['’]t) (?:immediately )?available (?:for"
              + " comment|to comment)|would not comment\\b)");

  private Silences() {}

  /** The lines, in the order of the articles. */
  static List<Brief.Silence> of(Coverage coverage, Cast cast) {
    Map<String, String> texts = new LinkedHashMap<>();
    Map<String, List<Evidence>> evidence = new LinkedHashMap<>();
    for (Annotated article : coverage.articles()) {
      for (Sentence sentence : article.sentences()) {
        String who = silentIn(article, sentence, cast);
        if (who != null) {
          texts.putIfAbsent(who, Trim.of(article, sentence));
          evidence
              .computeIfAbsent(who, key -> new ArrayList<>())
              .add(Coverage.evidence(article, sentence.span()));
        }
      }
    }
    return texts.entrySet().stream()
        .map(
            line ->
                new Brief.Silence(
                    line.getKey(),
                    line.getValue(),
                    evidence.getOrDefault(line.getKey(), List.of())))
        .toList();
  }

  private static @Nullable String silentIn(Annotated article, Sentence sentence, Cast cast) {
    Matcher words = SILENT.matcher(article.textOf(sentence));
    if (!words.find()) {
      return null;
    }
    int start = sentence.span().start();
    String who = null;
    boolean place = true;
    for (Mention mention : Cast.mentionsIn(article, new Span(start, start + words.start()))) {
      Cast.Actor actor = cast.of(article.id(), mention.entity());
      if (actor != null && canAnswer(actor) && (place || actor.type() != Entity.Type.PLACE)) {
        who = actor.name();
        place = actor.type() == Entity.Type.PLACE;
      }
    }
    return who;
  }

  private static boolean canAnswer(Cast.Actor actor) {
    return actor.acts() && Media.known().named(actor.name()).isEmpty();
  }

  /** Whether a sentence says that somebody did not answer, not what somebody said. */
  static boolean isSilence(Annotated article, Sentence sentence) {
    return SILENT.matcher(article.textOf(sentence)).find();
  }
}
