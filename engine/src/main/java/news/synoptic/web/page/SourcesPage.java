package news.synoptic.web.page;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.synoptic.Outcome;
import news.synoptic.live.ImportReport;
import news.synoptic.live.Live;
import news.synoptic.serve.Html;
import news.synoptic.serve.Phrases;
import news.synoptic.serve.Untrusted;
import news.synoptic.store.Source;
import news.synoptic.web.http.Call;
import news.synoptic.web.http.Reply;

/**
 * What the reader follows, how it fares, and the forms to add, rename, move and remove it. An
 * address that offers several feeds is answered with the offer, from which the reader chooses.
 */
public final class SourcesPage {
  private static final int MOST_ADDRESSES = 50;

  private SourcesPage() {}

  /** The page. */
  public static Reply show(Call call) {
    List<Source> sources = call.site().store().sources().list(call.reader());
    Map<String, List<Source>> folders = new LinkedHashMap<>();
    sources.forEach(s -> folders.computeIfAbsent(s.folder(), f -> new ArrayList<>()).add(s));
    return Frame.page(
        call,
        "Sources",
        "sources",
        html -> {
          html.leaf("h1", "Sources");
          html.open("p", "class", "lead").text(Phrases.count(sources.size(), "source") + ". ");
          html.leaf("a", "All of them as an OPML file", "href", "/opml").close();
          folders.forEach((folder, list) -> folder(call, folder, list, html));
          html.open("div", "class", "starts");
          FirstRun.addresses(call, html);
          FirstRun.outline(call, html);
          html.close();
        });
  }

  private static void folder(Call call, String folder, List<Source> sources, Html html) {
    html.open("section", "class", "folder");
    html.leaf("h2", folder.isEmpty() ? "In no folder" : folder, "dir", "auto");
    html.open("ul", "class", "sourcelist");
    sources.forEach(source -> source(call, source, html));
    html.close().close();
  }

  private static void source(Call call, Source source, Html html) {
    Source.Health health = source.health();
    html.open("li", "class", health.problem().isEmpty() ? "entry" : "entry ailing");
    html.open("h3", "dir", "auto");
    html.leaf("a", source.title(), "href", "/?source=" + source.id()).close();
    html.open("p", "class", "where").text(source.kind() + " · ");
    String address = Untrusted.webAddress(source.url());
    html.link(source.url().toString(), address).close();
    html.open("p", "class", "health");
    health(call, health, html);
    html.close();
    edit(call, source, html);
    html.close();
  }

  private static void health(Call call, Source.Health health, Html html) {
    html.text(Phrases.count((int) Math.min(health.articles(), Integer.MAX_VALUE), "article"));
    html.text(" · ");
    if (health.answered() == null) {
      html.text(health.visited() == null ? "not visited yet" : "has not answered yet");
    } else {
      html.text("answered ");
      Forms.time(call, health.answered(), html);
    }
    html.text(" · ");
    if (health.next() == null) {
      html.text("is gone, not visited any more");
    } else {
      html.text("next visit ");
      Forms.time(call, health.next(), html);
    }
    if (!health.problem().isEmpty()) {
      html.open("strong", "class", "problem").text(" " + health.problem());
      html.text(health.failures() > 1 ? " (" + health.failures() + " times)" : "").close();
    }
  }

  private static void edit(Call call, Source source, Html html) {
    String path = "/sources/" + source.id();
    html.open("details", "class", "more").leaf("summary", "Change");
    Forms.open(call, path, html);
    html.open("label").text("Title ");
    html.single("input", "name", "title", "value", source.title(), "maxlength", "200").close();
    html.open("label").text("Folder ");
    html.single("input", "name", "folder", "value", source.folder(), "maxlength", "100").close();
    html.leaf("button", "Save").close();
    Forms.button(call, path + "/visit", "Visit soon", "quiet", html);
    Forms.button(call, path + "/remove", "Follow no more", "quiet", html);
    html.close();
  }

  /**
   * Follows addresses: one that is a feed at once, one that offers several by the reader's choice.
   */
  public static Reply add(Call call) {
    String folder = call.field("folder").strip();
    List<String> addresses =
        call.text("addresses").lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
    if (addresses.isEmpty() || addresses.size() > MOST_ADDRESSES) {
      return new Reply.Refused(
          400, "Write 1 to " + MOST_ADDRESSES + " addresses, one a line; more fit an OPML file.");
    }
    List<String> refused = new ArrayList<>();
    Map<String, List<Live.Candidate>> offers = new LinkedHashMap<>();
    for (String address : addresses) {
      switch (call.site().live().discover(address)) {
        case Outcome.Refused(var why) -> refused.add(why.message());
        case Outcome.Kept(List<Live.Candidate> found) when found.size() == 1 ->
            follow(call, found.getFirst(), folder).ifPresent(refused::add);
        case Outcome.Kept(List<Live.Candidate> found) -> offers.put(address, found);
      }
    }
    if (refused.isEmpty() && offers.isEmpty()) {
      return new Reply.See("/");
    }
    return Frame.page(
        call,
        "Add sources",
        "sources",
        html -> {
          html.leaf("h1", "Add sources");
          refusals(refused, html);
          offers.forEach((address, found) -> offer(call, address, found, folder, html));
          html.open("p").leaf("a", "To the stories", "href", "/").text(" · ");
          html.leaf("a", "To the sources", "href", "/sources").close();
        });
  }

  private static void refusals(List<String> refused, Html html) {
    if (refused.isEmpty()) {
      return;
    }
    html.open("ul", "class", "notices");
    for (String why : refused) {
      html.open("li", "class", "grave").leaf("p", why).close();
    }
    html.close();
  }

  private static void offer(
      Call call, String address, List<Live.Candidate> found, String folder, Html html) {
    html.open("section", "class", "panel wide").leaf("h2", address, "dir", "auto");
    if (found.isEmpty()) {
      html.leaf("p", "Nothing there can be followed.").close();
      return;
    }
    Forms.open(call, "/sources/choose", html);
    Forms.hidden("folder", folder, html);
    html.open("fieldset").leaf("legend", "It offers several ways to follow it. Which?");
    for (int i = 0; i < found.size(); i++) {
      Live.Candidate one = found.get(i);
      html.open("p").open("label");
      html.single(
          "input",
          "type",
          "checkbox",
          "name",
          "choice",
          "value",
          one.kind() + " " + one.url(),
          "checked",
          i == 0 ? "" : null);
      html.text(" ").leaf("span", one.title().isBlank() ? one.url() : one.title(), "dir", "auto");
      html.text(" ").leaf("small", one.kind() + " · " + one.url()).close().close();
    }
    html.close().leaf("button", "Follow").close().close();
  }

  /** Follows what the reader chose of an offer. */
  public static Reply choose(Call call) {
    List<String> refused = new ArrayList<>();
    for (String choice : call.fields("choice").stream().limit(MOST_ADDRESSES).toList()) {
      int space = choice.indexOf(' ');
      if (space > 0) {
        Live.Candidate chosen =
            new Live.Candidate(choice.substring(space + 1), choice.substring(0, space), "");
        follow(call, chosen, call.field("folder").strip()).ifPresent(refused::add);
      }
    }
    return refused.isEmpty()
        ? new Reply.See("/")
        : new Reply.Refused(400, String.join(" ", refused));
  }

  private static Optional<String> follow(Call call, Live.Candidate found, String folder) {
    return switch (call.site().live().follow(call.reader(), found.url(), found.kind(), folder)) {
      case Outcome.Kept(Source ignored) -> Optional.empty();
      case Outcome.Refused(var why) -> Optional.of(why.message());
    };
  }

  /** Renames a source, or moves it to another folder. */
  public static Reply edit(Call call) {
    Optional<Source> source = source(call);
    source.ifPresent(
        one ->
            call.site()
                .store()
                .sources()
                .add(
                    call.reader(),
                    one.url(),
                    one.kind(),
                    call.field("title").strip(),
                    call.field("folder").strip(),
                    call.now()));
    return source.isPresent() ? new Reply.See("/sources") : Reply.missing("source");
  }

  /** Follows a source no more. */
  public static Reply remove(Call call) {
    return call.site().live().unfollow(call.reader(), call.number("source"))
        ? new Reply.See("/sources")
        : Reply.missing("source");
  }

  /** Visits a source soon. */
  public static Reply visit(Call call) {
    return call.site().live().hurry(call.reader(), call.number("source"))
        ? new Reply.See("/sources")
        : Reply.missing("source");
  }

  private static Optional<Source> source(Call call) {
    return call.site().store().sources().find(call.reader(), call.number("source"));
  }

  /** All sources as an outline file. */
  public static Reply exported(Call call) {
    return new Reply.Download(
        "text/x-opml; charset=utf-8",
        "synoptic.opml",
        call.site().live().exportOutline(call.reader()));
  }

  /** Takes over an outline file, and tells what became of each line. */
  public static Reply imported(Call call) throws IOException {
    Optional<InputStream> file = call.file("outline");
    if (file.isEmpty()) {
      return new Reply.Refused(400, "Choose an OPML file first.");
    }
    try (InputStream outline = file.get()) {
      return switch (call.site().live().importOutline(call.reader(), outline)) {
        case Outcome.Refused(var why) -> new Reply.Refused(400, why.message());
        case Outcome.Kept(ImportReport report) -> report(call, report);
      };
    }
  }

  private static Reply report(Call call, ImportReport report) {
    return Frame.page(
        call,
        "Taken over",
        "sources",
        html -> {
          html.leaf("h1", "Taken over");
          html.open("p", "class", "lead");
          for (ImportReport.Result result : ImportReport.Result.values()) {
            long many = report.lines().stream().filter(l -> l.result() == result).count();
            html.text(many + " " + words(result) + ". ");
          }
          html.leaf("a", "To the stories", "href", "/").close();
          html.open("table", "class", "dropped").open("thead").open("tr");
          for (String column : List.of("Entry", "Folder", "Result")) {
            html.leaf("th", column, "scope", "col");
          }
          html.close().close().open("tbody");
          for (ImportReport.Line line : report.lines()) {
            html.open("tr").open("td").leaf("b", line.title(), "dir", "auto").text(" ");
            html.leaf("small", line.address()).close();
            html.leaf("td", line.folder(), "dir", "auto").open("td").text(words(line.result()));
            html.text(line.detail().isEmpty() ? "" : ": " + line.detail()).close().close();
          }
          html.close().close();
        });
  }

  private static String words(ImportReport.Result result) {
    return switch (result) {
      case ADDED -> "added";
      case KNOWN -> "followed before";
      case REFUSED -> "refused";
    };
  }
}
