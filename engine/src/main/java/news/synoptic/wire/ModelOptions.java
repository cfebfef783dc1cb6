package news.synoptic.wire;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import news.synoptic.Brief;
import news.synoptic.Dropped;
import news.synoptic.Outcome;
import news.synoptic.fetch.chat.ChatModel;
import news.synoptic.fetch.net.FetchSettings;
import news.synoptic.serve.Report;
import news.synoptic.word.BriefWorder;
import news.synoptic.word.Prompt;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options that let a language model word some lines; without them none is asked. */
final class ModelOptions {
  private static final int MOST_STORIES = 20;
  private static final Duration TIMEOUT = Duration.ofMinutes(2);

  @Option(
      names = "--model-url",
      paramLabel = "URL",
      description =
          "Let a language model word a title, a summary and a line for each party of the first 20"
              + " stories, all marked as machine-worded. URL is what an endpoint that speaks"
              + " OpenAI's chat completions stands below, such as http://localhost:11434/v1.")
  @Nullable URI base;

  @Option(names = "--model", paramLabel = "NAME", description = "The model's name there.")
  String name = "default";

  @Option(
      names = "--model-key",
      paramLabel = "KEY",
      defaultValue = "${SYNOPTIC_MODEL_KEY:-}",
      description = "The bearer token; others see it less if SYNOPTIC_MODEL_KEY holds it.")
  String key = "";

  /** Says what is wrong with the options, before a long run. */
  void check() {
    URI url = base;
    if (url != null
        && (url.getHost() == null || !String.valueOf(url.getScheme()).matches("https?"))) {
      throw new UsageException(
          "--model-url %s: want http:// or https:// and a host".formatted(url));
    }
  }

  /** The report with what the model words; where it fails, it is not asked again. */
  Report word(Report report, FetchSettings fetch) {
    URI url = base;
    if (url == null) {
      return report;
    }
    ChatModel model = new ChatModel(url, name, key, fetch, TIMEOUT);
    BriefWorder worder = new BriefWorder();
    List<Brief> briefs = new ArrayList<>(report.briefs());
    List<Dropped> dropped = new ArrayList<>(report.dropped());
    for (int i = 0; i < Math.min(MOST_STORIES, briefs.size()); i++) {
      Brief brief = briefs.get(i);
      Prompt prompt = worder.prompt(brief);
      switch (model.answer(prompt.instructions(), prompt.material())) {
        case Outcome.Kept(String answer) -> briefs.set(i, worder.word(brief, answer));
        case Outcome.Refused(Dropped failure) -> {
          dropped.add(failure);
          return new Report(briefs, dropped);
        }
      }
    }
    return new Report(briefs, dropped);
  }
}
