package news.synoptic.web.page;

import news.synoptic.serve.Html;
import news.synoptic.web.http.Call;
import news.synoptic.web.http.Reply;

/** What a reader sees who follows nothing yet: how to begin. */
public final class FirstRun {
  private FirstRun() {}

  static Reply show(Call call) {
    return Frame.page(
        call,
        "Begin",
        "begin",
        html -> {
          html.leaf("h1", "What do you want to follow?");
          html.leaf(
              "p",
              "Synoptic reads news, gathers the articles about one event into a story, and shows"
                  + " what is established, who says so, and how each side tells it.",
              "class",
              "lead");
          html.open("div", "class", "starts");
          addresses(call, html);
          outline(call, html);
          call.site().examples().ifPresent(folder -> examples(call, html));
          html.close();
        });
  }

  private static void examples(Call call, Html html) {
    html.open("section", "class", "panel").leaf("h2", "Just looking");
    html.leaf("p", "Some stories from a country that does not exist.");
    Forms.button(call, "/examples", "Load the examples", null, html);
    html.close();
  }

  /** Loads the examples. */
  public static Reply load(Call call) {
    call.site().examples().ifPresent(folder -> call.site().live().take(call.reader(), folder));
    return new Reply.See("/");
  }

  /** A form for addresses of feeds or sites. */
  static void addresses(Call call, Html html) {
    html.open("section", "class", "panel").leaf("h2", "Feeds or sites");
    Forms.open(call, "/sources", html);
    html.leaf("label", "Addresses, one a line", "for", "addresses");
    html.open(
        "textarea",
        "id",
        "addresses",
        "name",
        "addresses",
        "rows",
        "4",
        "required",
        "",
        "spellcheck",
        "false",
        "placeholder",
        "https://example.org/feed.xml");
    html.close();
    html.leaf("label", "Folder, if you like", "for", "folder");
    html.single("input", "id", "folder", "name", "folder", "maxlength", "100");
    html.leaf("button", "Follow").close().close();
  }

  /** A form for an outline file. */
  static void outline(Call call, Html html) {
    html.open("section", "class", "panel").leaf("h2", "Moving in from another reader");
    html.open("form", "method", "post", "action", "/opml", "enctype", "multipart/form-data");
    Forms.hidden("csrf", call.csrf(), html);
    html.leaf("label", "OPML file with all that you follow", "for", "outline");
    html.single(
        "input",
        "type",
        "file",
        "id",
        "outline",
        "name",
        "outline",
        "required",
        "",
        "accept",
        ".opml,.xml,text/xml,text/x-opml");
    html.leaf("button", "Take over").close().close();
  }
}
