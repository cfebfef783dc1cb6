package news.synoptic.web;

import java.util.ArrayList;
import java.util.List;
import news.synoptic.web.api.Api;
import news.synoptic.web.feed.Feeds;
import news.synoptic.web.guard.Doors;
import news.synoptic.web.guard.Gate;
import news.synoptic.web.http.Route;
import news.synoptic.web.page.AccountPages;
import news.synoptic.web.page.ArticlePage;
import news.synoptic.web.page.Assets;
import news.synoptic.web.page.ByHand;
import news.synoptic.web.page.Cards;
import news.synoptic.web.page.Events;
import news.synoptic.web.page.FirstRun;
import news.synoptic.web.page.FrontPage;
import news.synoptic.web.page.HelpPage;
import news.synoptic.web.page.NamePages;
import news.synoptic.web.page.SearchPage;
import news.synoptic.web.page.SourcesPage;
import news.synoptic.web.page.StoryForms;
import news.synoptic.web.page.StoryLivePage;
import news.synoptic.web.page.Visits;

/** Every address that is answered. */
final class Routes {
  private Routes() {}

  static List<Route> all(Doors doors, Gate gate, Events events, Metrics metrics) {
    List<Route> routes = new ArrayList<>(pages(events));
    routes.addAll(accounts(new AccountPages(doors, gate)));
    routes.addAll(Feeds.routes());
    routes.addAll(Api.routes());
    routes.add(metrics.health());
    routes.add(metrics.metrics());
    return List.copyOf(routes);
  }

  private static List<Route> pages(Events events) {
    return List.of(
        Assets.route(),
        Route.page("/", new FrontPage(new Visits(), new Cards())::show),
        plain("/events", events::all),
        Route.page("/story/{story}", StoryLivePage::show),
        plain("/story/{story}/events", events::story),
        Route.form("/story/{story}/read", StoryForms::read),
        Route.form("/story/{story}/unread", StoryForms::unread),
        Route.form("/story/{story}/keep", StoryForms::keep),
        Route.form("/story/{story}/split", ByHand::split),
        Route.form("/story/{story}/merge", ByHand::merge),
        Route.form("/read-all", StoryForms::readAll),
        Route.page("/article/{article}", ArticlePage::show),
        Route.form("/article/{article}/read", ArticlePage::read),
        Route.page("/search", SearchPage::show),
        Route.page("/names", NamePages::list),
        Route.page("/name/{name}", NamePages::show),
        Route.page("/sources", SourcesPage::show),
        Route.form("/sources", SourcesPage::add),
        Route.form("/examples", FirstRun::load),
        Route.form("/sources/choose", SourcesPage::choose),
        Route.form("/sources/{source}", SourcesPage::edit),
        Route.form("/sources/{source}/visit", SourcesPage::visit),
        Route.form("/sources/{source}/remove", SourcesPage::remove),
        Route.page("/opml", SourcesPage::exported),
        Route.form("/opml", SourcesPage::imported),
        Route.page("/help", HelpPage::show));
  }

  private static List<Route> accounts(AccountPages pages) {
    return List.of(
        Route.page("/login", pages::login).open(Route.Access.OPEN),
        Route.form("/login", pages::enter).open(Route.Access.OPEN),
        Route.page("/setup", pages::setup).open(Route.Access.OPEN),
        Route.form("/setup", pages::claim).open(Route.Access.OPEN),
        Route.form("/logout", pages::leave),
        Route.page("/account", pages::account),
        Route.form("/account/tokens", pages::addToken),
        Route.form("/account/tokens/{token}/remove", pages::removeToken),
        Route.form("/account/password", pages::changePassword),
        Route.form("/accounts", pages::addReader).open(Route.Access.ADMIN),
        Route.form("/accounts/{reader}/remove", pages::removeReader).open(Route.Access.ADMIN));
  }

  private static Route plain(String path, Route.Handler handler) {
    return new Route("GET", path, Route.Kind.PLAIN, Route.Access.READER, handler);
  }
}
