package news.synoptic.annotate.words;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import news.synoptic.annotate.text.Token;

/** The words that say that somebody says something. Immutable and thread-safe. */
public final class Cues {
  private static final Set<String> SAID = new HashSet<>();

  static {
    Gazetteer.read(
        "cues.txt",
        line -> {
          if (line.startsWith("said\t")) {
            SAID.addAll(List.of(line.substring(5).split(" ")));
          }
        });
  }

  private Cues() {}

  /** Whether a token is a verb of saying. */
  public static boolean isSaid(Token token) {
    return token.isWord() && SAID.contains(token.text());
  }

  /** Whether "according to" begins at a token. */
  public static boolean isAccording(List<Token> tokens, int i) {
    return i + 1 < tokens.size() && tokens.get(i).is("according") && tokens.get(i + 1).is("to");
  }
}
