package news.synoptic.web.page;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import news.synoptic.serve.Html;
import news.synoptic.serve.PageFrame;
import news.synoptic.web.http.Call;
import news.synoptic.web.http.Identity;
import news.synoptic.web.http.Reply;

/**
 * What all living pages share: head, masthead with the ways to go, footer, the list of keys. One
 * style sheet and one script of our own; without the script everything works too, by forms.
 */
public final class Frame {
  private static final List<String[]> WAYS =
      List.of(
          new String[] {"/", "Stories"},
          new String[] {"/names", "Names"},
          new String[] {"/sources", "Sources"},
          new String[] {"/help", "Help"});

  /** Keys and what they do, in the order in which they are listed. */
  static final Map<String, String> KEYS =
      Map.ofEntries(
          Map.entry("j", "next story or fact"),
          Map.entry("k", "the one before"),
          Map.entry("o", "open it"),
          Map.entry("m", "mark as read"),
          Map.entry("s", "keep, or keep no more"),
          Map.entry("f", "the facts"),
          Map.entry("t", "the timeline"),
          Map.entry("w", "where it came from"),
          Map.entry("/", "search"),
          Map.entry("?", "this list"));

  private static final List<String> ORDER =
      List.of("j", "k", "o", "m", "s", "f", "t", "w", "/", "?");

  private Frame() {}

  /**
   * A whole page.
   *
   * @param title for the window
   * @param kind class of the body
   * @param events where the page hears of news; empty for a page that does not change
   * @param content writes what stands between masthead and footer
   */
  static Reply page(Call call, String title, String kind, String events, Consumer<Html> content) {
    return new Reply.Page(html(call, title, kind, events, content));
  }

  /** A page that does not change by itself. */
  static Reply page(Call call, String title, String kind, Consumer<Html> content) {
    return page(call, title, kind, "", content);
  }

  /** The page that tells why something is refused. */
  public static String refusal(Call call, int status, String why) {
    return html(
        call,
        "Not done",
        "plain",
        "",
        html -> {
          html.leaf("h1", status == 404 ? "Nothing here" : "Not done");
          html.leaf("p", why);
          html.open("p").leaf("a", "Back to the stories", "href", "/").close();
        });
  }

  private static String html(
      Call call, String title, String kind, String events, Consumer<Html> content) {
    Html html = Html.page();
    html.open("html", "lang", "en");
    head(call, title, html);
    html.open("body", "class", kind, "data-csrf", call.csrf(), "data-events", events);
    html.leaf("a", "Skip to the content", "class", "skip", "href", "#main");
    masthead(call, html);
    html.open("main", "id", "main", "tabindex", "-1");
    content.accept(html);
    html.close();
    html.leaf("p", "", "id", "told", "class", "unseen", "role", "status");
    footer(html);
    keys(html);
    return html.close().close().toString();
  }

  private static void head(Call call, String title, Html html) {
    html.open("head").single("meta", "charset", "utf-8");
    html.single("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    html.single("meta", "name", "color-scheme", "content", "light dark");
    html.single("link", "rel", "icon", "href", PageFrame.ICON);
    html.single("link", "rel", "stylesheet", "href", Assets.STYLE.path());
    html.single(
        "link",
        "rel",
        "alternate",
        "type",
        "application/atom+xml",
        "href",
        "/feed.atom",
        "title",
        "Stories");
    html.leaf("title", title.equals("Synoptic") ? title : title + " · Synoptic");
    html.open("script", "src", Assets.SCRIPT.path(), "nonce", call.nonce(), "defer", "").close();
    html.close();
  }

  private static void masthead(Call call, Html html) {
    html.open("header", "class", "masthead living");
    html.leaf("a", "Synoptic", "class", "wordmark", "href", "/");
    boolean in = call.identity().isPresent();
    if (in) {
      html.open("nav", "aria-label", "Pages").open("ul", "class", "ways");
      for (String[] way : WAYS) {
        boolean here = call.path().equals(way[0]);
        html.open("li").leaf("a", way[1], "href", way[0], "aria-current", here ? "page" : null);
        html.close();
      }
      if (call.site().users()) {
        String name = call.identity().map(Identity::name).orElse("");
        html.open("li").leaf("a", name, "href", "/account").close();
      }
      html.close().close();
      html.open("form", "class", "find", "role", "search", "action", "/search");
      html.leaf("label", "Search", "for", "q", "class", "unseen");
      html.single(
          "input",
          "type",
          "search",
          "id",
          "q",
          "name",
          "q",
          "placeholder",
          "Search",
          "maxlength",
          "400",
          "value",
          call.path().equals("/search") ? call.query("q") : null);
      html.close();
    }
    html.close();
  }

  private static void footer(Html html) {
    html.open("footer", "class", "colophon");
    html.leaf(
        "p",
        "Every line is a sentence of an article, or a part of one, and opens to what it rests on."
            + " Origins are counted, not outlets: ten reprints of one agency text are one origin."
            + " What the pages do not say stays unknown.");
    html.leaf("p", "Made by Synoptic. The words belong to their publishers.").close();
  }

  private static void keys(Html html) {
    html.open("dialog", "id", "keys", "aria-labelledby", "h-keys");
    html.leaf("h2", "Keys", "id", "h-keys");
    keyList(html);
    html.open("form", "method", "dialog").leaf("button", "Close").close().close();
  }

  static void keyList(Html html) {
    html.open("dl", "class", "keys");
    for (String key : ORDER) {
      html.open("div").open("dt").leaf("kbd", key).close();
      html.leaf("dd", KEYS.getOrDefault(key, "")).close();
    }
    html.close();
  }
}
