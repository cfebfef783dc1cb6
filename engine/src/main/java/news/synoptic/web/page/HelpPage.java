package news.synoptic.web.page;

import news.synoptic.web.http.Call;
import news.synoptic.web.http.Reply;

/** The keys, and what a search may be made of. */
public final class HelpPage {
  private HelpPage() {}

  /** The page. */
  public static Reply show(Call call) {
    return Frame.page(
        call,
        "Help",
        "plain",
        html -> {
          html.leaf("h1", "Help");
          html.leaf("h2", "Keys");
          Frame.keyList(html);
          html.leaf("h2", "Searching");
          SearchPage.hints(html);
          html.leaf("h2", "For programs");
          html.open("p").text("The REST interface is described by ");
          html.leaf("a", "OpenAPI", "href", "/api/v1/openapi.json").text(".").close();
          if (!call.site().users()) {
            html.open("p").leaf("a", "Tokens for programs", "href", "/account").close();
          }
        });
  }
}
