package news.synoptic.eval;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import news.synoptic.ArticleId;
import news.synoptic.Brief;
import news.synoptic.Evidence;

/**
 * Whether every line of a brief is found where it says it stands: the evidence verbatim at its
 * offsets, the line itself a part of its first evidence or what is left of it by deletion.
 */
final class EvidenceCheck {
  private final Map<ArticleId, String> texts = new HashMap<>();
  private int lines;
  private int found;

  /** Checks one more brief. */
  void add(Brief brief) {
    brief.articles().forEach(m -> texts.put(m.article().id(), m.article().text()));
    for (Brief.Fact fact : brief.facts()) {
      line(fact.text(), fact.evidence());
      fact.versions().forEach(version -> line(version.value(), version.evidence()));
    }
    for (Brief.Saying saying : brief.quotes()) {
      line(saying.text(), saying.evidence());
      saying.rewordings().forEach(print -> line(print.text(), List.of(print)));
    }
    brief.timeline().forEach(line -> line(line.text(), line.evidence()));
    brief.odds().forEach(odds -> line(odds.question(), odds.evidence()));
    brief.spin().parties().forEach(party -> party.lines().forEach(this::voice));
    brief.spin().stances().forEach(stance -> stance.lines().forEach(this::voice));
    brief.spin().wording().forEach(wording -> wording.tellings().forEach(this::voice));
  }

  private void voice(Brief.Voice voice) {
    line(voice.text(), List.of(voice.evidence()));
  }

  private void line(String text, List<Evidence> evidence) {
    boolean verbatim = evidence.stream().allMatch(this::isVerbatim);
    lines++;
    found += verbatim && isLeftOf(text, evidence.getFirst().text()) ? 1 : 0;
  }

  private boolean isVerbatim(Evidence evidence) {
    String text = texts.get(evidence.article());
    return text != null
        && evidence.span().end() <= text.length()
        && evidence.span().in(text).equals(evidence.text());
  }

  /** Whether a text can be made of another by deletion only. */
  static boolean isLeftOf(String part, String whole) {
    int at = 0;
    for (int i = 0; i < whole.length() && at < part.length(); i++) {
      if (whole.charAt(i) == part.charAt(at)) {
        at++;
      }
    }
    return at == part.length();
  }

  int lines() {
    return lines;
  }

  /** Share of the lines that are found. */
  double share() {
    return lines == 0 ? Double.NaN : (double) found / lines;
  }
}
