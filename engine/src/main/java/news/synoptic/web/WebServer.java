package news.synoptic.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.SizeUnit;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import news.synoptic.live.Live;
import news.synoptic.store.Search;
import news.synoptic.store.Store;
import news.synoptic.web.guard.Doors;
import news.synoptic.web.guard.Gate;
import news.synoptic.web.guard.Secrets;
import news.synoptic.web.http.Call;
import news.synoptic.web.http.Reply;
import news.synoptic.web.http.Route;
import news.synoptic.web.http.Site;
import news.synoptic.web.page.Events;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Serves the store's stories on the web until it is closed. Thread-safe; a request is answered on a
 * virtual thread of its own. Closing waits for nothing but answers that are being written.
 */
public final class WebServer implements AutoCloseable {
  private static final Logger ACCESS = LoggerFactory.getLogger("synoptic.access");
  private static final Logger LOG = LoggerFactory.getLogger(WebServer.class);
  private static final int BCRYPT_COST = 12;
  private static final int MOST_MEGABYTES = 5;
  private static final String NONCE = "nonce";

  private final Site site;
  private final Gate gate;
  private final Doors doors;
  private final Metrics metrics;
  private final List<Route> routes;
  private final Javalin app;
  private volatile boolean closing;

  private WebServer(WebSettings settings, Site site, int cost) {
    this.site = site;
    this.gate = new Gate(site, settings.host());
    this.doors = new Doors(site.store().accounts(), cost);
    Events events = new Events();
    this.metrics = new Metrics(events);
    this.routes = Routes.all(doors, gate, events, metrics);
    this.app = Javalin.create(this::configure);
  }

  /**
   * Begins to serve.
   *
   * @throws IllegalStateException if the port is taken
   */
  public static WebServer start(WebSettings settings, Store store, Search search, Live live) {
    return start(settings, store, search, live, InstantSource.system(), BCRYPT_COST);
  }

  static WebServer start(
      WebSettings settings, Store store, Search search, Live live, InstantSource clock, int cost) {
    Site site =
        new Site(
            store,
            search,
            live,
            clock,
            settings.zone(),
            settings.users(),
            settings.base(),
            settings.examples());
    WebServer server = new WebServer(settings, site, cost);
    try {
      server.app.start(settings.host(), settings.port());
    } catch (RuntimeException failed) {
      throw new IllegalStateException(
          "cannot listen on %s:%d: %s; Maybe another port is free"
              .formatted(settings.host(), settings.port(), failed.getMessage()),
          failed);
    }
    return server;
  }

  /** Every address that is answered. */
  List<Route> routes() {
    return routes;
  }

  /** The port that it listens on. */
  public int port() {
    return app.port();
  }

  /**
   * The path of the page on which the first account is made, with the token that it asks for; empty
   * if there are accounts or none are needed. To be shown to nobody but whoever started the server.
   */
  public String setupPath() {
    return site.users() && doors.isUnclaimed() ? "/setup?token=" + doors.setupToken() : "";
  }

  @Override
  public void close() {
    closing = true;
    app.stop();
  }

  private void configure(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.concurrency.useVirtualThreads = true;
    config.http.maxRequestSize = MOST_MEGABYTES * 1_000_000L;
    config.http.prefer405over404 = true;
    config.jetty.multipartConfig.maxFileSize(MOST_MEGABYTES, SizeUnit.MB);
    config.jetty.multipartConfig.maxTotalRequestSize(MOST_MEGABYTES, SizeUnit.MB);
    config.jetty.multipartConfig.maxInMemoryFileSize(MOST_MEGABYTES, SizeUnit.MB);
    config.jetty.modifyHttpConfiguration(
        http -> {
          http.setSendServerVersion(false);
          http.setRequestHeaderSize(16 * 1024);
          http.setIdleTimeout(30_000);
        });
    config.routes.before(
        context -> {
          String nonce = Secrets.random();
          context.attribute(NONCE, nonce);
          Responder.guard(context, nonce);
        });
    for (Route route : routes) {
      config.routes.addHttpHandler(
          HandlerType.findOrCreate(route.method()), route.path(), context -> serve(context, route));
    }
    config.routes.exception(Exception.class, this::fault);
    config.routes.error(404, this::nowhere);
    config.requestLogger.http(this::log);
  }

  private void serve(Context context, Route route) throws IOException {
    String nonce = String.valueOf(context.<String>attribute(NONCE));
    switch (gate.look(context, route)) {
      case Gate.Verdict.Stopped(Reply reply) ->
          Responder.write(context, stranger(context), route.kind(), reply);
      case Gate.Verdict.Admitted admitted -> {
        Call call = new Call(context, site, admitted.identity(), admitted.csrf(), nonce);
        Responder.write(context, call, route.kind(), route.handler().answer(call));
      }
    }
  }

  private Call stranger(Context context) {
    return new Call(context, site, null, "", String.valueOf(context.<String>attribute(NONCE)));
  }

  private void nowhere(Context context) {
    if (context.result() == null || context.contentType() == null) {
      Responder.refuse(
          context,
          stranger(context),
          kind(context),
          new Reply.Refused(404, "There is no such page."));
    }
  }

  private static Route.Kind kind(Context context) {
    return context.path().startsWith("/api/") ? Route.Kind.API : Route.Kind.PAGE;
  }

  /** A fault of ours: logged with its number, which is all that the reader is told. */
  private void fault(Exception failure, Context context) {
    if (closing || context.res().isCommitted()) {
      return;
    }
    if (failure instanceof io.javalin.http.HttpResponseException known) {
      Responder.refuse(
          context,
          stranger(context),
          kind(context),
          new Reply.Refused(known.getStatus(), "The request cannot be understood."));
      return;
    }
    String number = Secrets.random().substring(0, 8);
    LOG.error("fault {} at {}", number, context.endpoint().path, failure);
    Responder.refuse(
        context,
        stranger(context),
        kind(context),
        new Reply.Refused(500, "Something went wrong on our side. It is noted as " + number + "."));
  }

  /** The route's pattern instead of the address: no ids, no queries, no line breaks. */
  private void log(Context context, float milliseconds) {
    metrics.note(
        context.method().toString(),
        context.endpoint().path,
        context.statusCode(),
        milliseconds / 1000.0);
    ACCESS.info(
        "{} {} {} {} ms",
        context.method().toString(),
        context.endpoint().path,
        context.statusCode(),
        Math.round(milliseconds));
  }
}
