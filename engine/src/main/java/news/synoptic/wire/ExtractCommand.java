package news.synoptic.wire;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import news.synoptic.Article;
import news.synoptic.Dropped;
import news.synoptic.Outcome;
import news.synoptic.Page;
import news.synoptic.serve.StageJson;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** Pages → articles, one JSON object a line. */
@Command(
    name = "extract",
    description = "Takes the article out of each page: one JSON object a line.")
final class ExtractCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "PAGE",
      arity = "0..*",
      description =
          "A file, folder, archive, web address or feed; - is one page on standard input. Files"
              + " named .jsonl hold one page a line: {\"id\",\"url\",\"html\"}; the id comes back"
              + " in the answer.")
  List<String> pages = new ArrayList<>();

  @Option(names = "--text", description = "Print the body only, without JSON.")
  boolean text;

  @Option(
      names = "--jsonl",
      description = "Every PAGE, or standard input if none is named, holds JSON lines.")
  boolean jsonl;

  @Option(
      names = "--charset",
      paramLabel = "NAME",
      converter = CharsetName.class,
      description = "The encoding that the HTTP header stated.")
  @Nullable String charset;

  @Mixin WebOptions web = new WebOptions();
  @Mixin ThreadsOption threads = new ThreadsOption();

  private final Console console;
  private final StageJson json = new StageJson();

  private record Item(@Nullable String id, Outcome<Page> page) {}

  private record Result(@Nullable String id, Outcome<Article> article) {}

  ExtractCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    if (pages.isEmpty() && !jsonl) {
      throw new UsageException("extract: no PAGE was named; - is standard input");
    }
    Settings settings = web.settings(threads);
    Pipeline pipeline = new Pipeline();
    Printer printer = new Printer();
    try (InOrder<Item, Result> work =
        new InOrder<>(settings.threads(), item -> extract(pipeline, item), printer)) {
      Inputs inputs = new Inputs(settings.fetch(), console.in());
      for (String page : pages.isEmpty() ? List.of("-") : pages) {
        if (jsonl || Inputs.isNamedLines(page)) {
          inputs.lines(page, (id, outcome) -> work.put(new Item(id, outcome)));
        } else {
          inputs.pages(List.of(page), (id, outcome) -> work.put(new Item(id, outcome)));
        }
      }
      work.finish();
    }
    return printer.good ? 0 : 1;
  }

  private Result extract(Pipeline pipeline, Item item) {
    return new Result(
        item.id(),
        item.page()
            .then(page -> Faults.guard(page.input(), () -> pipeline.extract(inCharset(page)))));
  }

  private Page inCharset(Page page) {
    return charset == null || page.charset() != null
        ? page
        : new Page(page.input(), page.url(), page.mediaType(), charset, page.bytes(), page.hints());
  }

  private final class Printer implements InOrder.Receiver<Result> {
    private boolean good;

    @Override
    public void accept(Result result) throws IOException {
      switch (result.article()) {
        case Outcome.Kept(Article article) -> {
          if (text && good) {
            console.print("");
          }
          console.print(text ? article.text() : json.extract(result.id(), article));
          good = true;
        }
        case Outcome.Refused(Dropped dropped) -> {
          if (text) {
            console.complain(dropped.input() + ": " + dropped.message());
          } else {
            console.print(json.extractRefused(result.id(), dropped));
          }
        }
      }
    }

    @Override
    public void idle() throws IOException {
      console.out().flush();
    }
  }

  /** Checks that an encoding is known. */
  static final class CharsetName implements ITypeConverter<String> {
    @Override
    public String convert(String value) {
      try {
        return Charset.forName(value).name();
      } catch (IllegalArgumentException unknown) {
        throw new TypeConversionException("'" + value + "' is no encoding that this JVM knows");
      }
    }
  }
}
