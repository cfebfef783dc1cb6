package news.synoptic.align.words;

import java.util.Set;

/** English words that carry grammar and no content. */
public final class FunctionWords {
  private static final Set<String> ALL =
      Set.of(
          ("a an the and or but nor so yet of in on at to from by for with about against between"
               + " into through during before after above below up down out off over under again"
               + " then once here there when where why how all any both each few more most other"
               + " some such only own same than too very can will just should would could may might"
               + " must shall is am are was were be been being have has had having do does did"
               + " doing i me my we us our you your he him his she her it its they them their this"
               + " that these those who whom whose which what as if while because until also not no"
               + " t s d ll m re ve upon among within without per via it's he's she's that's"
               + " there's they're we're i'm don't didn't doesn't isn't wasn't aren't weren't won't"
               + " can't couldn't wouldn't shouldn't hasn't haven't hadn't said says say saying"
               + " told tell according")
              .split(" "));

  private FunctionWords() {}

  public static boolean has(String word) {
    return ALL.contains(word);
  }
}
