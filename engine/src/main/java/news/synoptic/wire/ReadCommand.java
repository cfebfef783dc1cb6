package news.synoptic.wire;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import news.synoptic.Brief;
import news.synoptic.Changes;
import news.synoptic.Dropped;
import news.synoptic.StoryId;
import news.synoptic.brief.ChangeFinder;
import news.synoptic.serve.BriefJson;
import news.synoptic.serve.EarlierBriefs;
import news.synoptic.serve.HtmlSite;
import news.synoptic.serve.MarkdownRenderer;
import news.synoptic.serve.Report;
import news.synoptic.serve.TerminalRenderer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Whatever holds news → briefs. */
@Command(
    name = "read",
    description =
        "Gathers the articles of all inputs into stories and prints their briefs. Without an option"
            + " that names an output, the briefs are also written as web pages, to synoptic-out/.")
final class ReadCommand implements Callable<Integer> {
  private static final Path USUAL_FOLDER = Path.of("synoptic-out");
  private static final String STANDARD_OUTPUT = "-";

  @Parameters(
      paramLabel = "INPUT",
      arity = "0..*",
      description =
          "Any mix of: .html .txt .md .mhtml .json .jsonl .warc (also .gz), folders of these, web"
              + " addresses of pages and feeds, .opml, and - for standard input.")
  List<String> inputs = new ArrayList<>();

  @Option(
      names = "--html",
      paramLabel = "DIR",
      description = "Write web pages: an index and one page a story.")
  @Nullable Path html;

  @Option(
      names = "--json",
      paramLabel = "FILE",
      arity = "0..1",
      fallbackValue = STANDARD_OUTPUT,
      description = "Write JSON; without FILE, or if it is -, to standard output.")
  @Nullable String json;

  @Option(
      names = "--markdown",
      paramLabel = "FILE",
      arity = "0..1",
      fallbackValue = STANDARD_OUTPUT,
      description = "Write Markdown, likewise.")
  @Nullable String markdown;

  @Option(
      names = "--since",
      paramLabel = "FILE",
      description = "Show what changed since an earlier run, whose --json FILE this is.")
  @Nullable Path since;

  @Mixin WebOptions web = new WebOptions();
  @Mixin ThreadsOption threads = new ThreadsOption();
  @Mixin ModelOptions model = new ModelOptions();

  private final Console console;

  ReadCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    check();
    Progress progress = console.errIsTerminal() ? new Progress.Line(console.err()) : Progress.NONE;
    Settings settings = web.settings(threads);
    List<Brief> earlier = since == null ? List.of() : earlier(since);
    Report read = new Embedded(settings).read(inputs, console.in(), progress);
    Report worded = model.word(read, settings.fetch());
    Report report = since == null ? worded : compared(worded, earlier);
    String pages = writeFiles(report);
    print(report, pages);
    return report.briefs().isEmpty() ? 1 : 0;
  }

  private static List<Brief> earlier(Path file) {
    try {
      return EarlierBriefs.read(Files.readString(file));
    } catch (IOException | IllegalArgumentException unreadable) {
      throw new UsageException("--since %s: %s".formatted(file, unreadable.getMessage()));
    }
  }

  private static Report compared(Report report, List<Brief> earlier) {
    Map<StoryId, Changes> changes = new HashMap<>();
    for (Brief brief : report.briefs()) {
      changes.put(
          brief.id(),
          ChangeFinder.before(brief, earlier)
              .map(before -> ChangeFinder.between(before, brief))
              .orElse(Changes.NEW_STORY));
    }
    return new Report(report.briefs(), report.dropped(), changes);
  }

  /** Says at once what would fail after a long run. */
  private void check() {
    if (inputs.isEmpty()) {
      throw new UsageException(
          "read: no INPUT was named; - is standard input"
              + (json == null && markdown == null
                  ? ""
                  : "; what stands behind --json or --markdown is taken for its FILE"));
    }
    if (STANDARD_OUTPUT.equals(json) && STANDARD_OUTPUT.equals(markdown)) {
      throw new UsageException("--json and --markdown: only one can go to standard output");
    }
    model.check();
    checkFile("--json", json);
    checkFile("--markdown", markdown);
    if (html != null && Files.exists(html) && !Files.isDirectory(html)) {
      throw new UsageException("--html " + html + ": is a file; want a folder");
    }
  }

  private static void checkFile(String option, @Nullable String file) {
    if (file == null || file.equals(STANDARD_OUTPUT)) {
      return;
    }
    Path path = Path.of(file);
    if (Files.isDirectory(path)) {
      throw new UsageException(
          "%s %s: is a folder; want a file, or put the option behind the inputs"
              .formatted(option, file));
    }
    Path parent = path.toAbsolutePath().getParent();
    if (parent != null && !Files.isDirectory(parent)) {
      throw new UsageException("%s %s: there is no folder %s".formatted(option, file, parent));
    }
  }

  /** Writes the files that are asked for and returns what to say of the web pages. */
  private String writeFiles(Report report) throws IOException {
    if (json != null && !json.equals(STANDARD_OUTPUT)) {
      try (Writer file = Files.newBufferedWriter(Path.of(json))) {
        new BriefJson().write(report, file);
      }
    }
    if (markdown != null && !markdown.equals(STANDARD_OUTPUT)) {
      Files.writeString(Path.of(markdown), new MarkdownRenderer().render(report));
    }
    if (html != null) {
      return "As web pages: " + new HtmlSite().write(report, html);
    }
    if (json != null || markdown != null || report.briefs().isEmpty()) {
      return "";
    }
    try {
      return "As web pages: " + new HtmlSite().write(report, USUAL_FOLDER);
    } catch (IOException unasked) {
      return "No web pages: cannot write to %s (%s); name a folder with --html"
          .formatted(USUAL_FOLDER, unasked.getMessage());
    }
  }

  private void print(Report report, String pages) throws IOException {
    if (STANDARD_OUTPUT.equals(json)) {
      new BriefJson().write(report, console.out());
    } else if (STANDARD_OUTPUT.equals(markdown)) {
      console.out().write(new MarkdownRenderer().render(report));
    } else {
      new TerminalRenderer().render(report, console.out(), console.colour(), console.columns());
      if (!pages.isEmpty()) {
        console.print("\n" + pages);
      }
      return;
    }
    for (Dropped dropped : report.dropped()) {
      console.complain(dropped.input() + ": " + dropped.message());
    }
  }
}
