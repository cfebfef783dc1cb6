package news.synoptic.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import news.synoptic.serve.Json;
import news.synoptic.web.guard.Secrets;
import news.synoptic.web.http.Call;
import news.synoptic.web.http.Reply;
import news.synoptic.web.http.Route;
import news.synoptic.web.page.Frame;

/** Answers as values → answers on the wire, with the headers that keep pages to themselves. */
final class Responder {
  private static final String HTML = "text/html; charset=utf-8";
  private static final String FRESH = "private, no-cache";
  private static final int TAG = 24;

  private Responder() {}

  /** What every answer carries. */
  static void guard(Context context, String nonce) {
    context.header(
        "Content-Security-Policy",
        "default-src 'none'; script-src 'nonce-"
            + nonce
            + "'; style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self';"
            + " base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script';"
            + " trusted-types 'none'");
    context.header("X-Content-Type-Options", "nosniff");
    context.header("Referrer-Policy", "same-origin");
    context.header("Cross-Origin-Opener-Policy", "same-origin");
    context.header("Cross-Origin-Resource-Policy", "same-origin");
    context.header("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
    context.header("Cache-Control", FRESH);
  }

  static void write(Context context, Call call, Route.Kind kind, Reply reply) throws IOException {
    switch (reply) {
      case Reply.Page(String html) -> context.contentType(HTML).result(html);
      case Reply.Data(String type, String body) -> tagged(context, type, body);
      case Reply.Asset(String type, String body) -> {
        context.header("Cache-Control", "public, max-age=31536000, immutable");
        context.contentType(type).result(body);
      }
      case Reply.Download(String type, String name, String body) -> {
        context.header("Content-Disposition", "attachment; filename=\"" + name + "\"");
        context.contentType(type).result(body);
      }
      case Reply.Created(String path, String body) -> {
        context.status(201).header("Location", path);
        context.contentType("application/json").result(body);
      }
      case Reply.Done() -> context.status(204);
      case Reply.See(String path) -> context.status(303).header("Location", path);
      case Reply.Refused refused -> refuse(context, call, kind, refused);
      case Reply.Stream(String type, Reply.Writer writer) -> stream(context, type, writer);
    }
  }

  /** With a tag of the content, so that who has it already need not be sent it again. */
  private static void tagged(Context context, String type, String body) {
    String tag = "\"" + Secrets.hash(body).substring(0, TAG) + "\"";
    context.header("ETag", tag);
    String known = context.header("If-None-Match");
    boolean same =
        known != null
            && java.util.Arrays.stream(known.split(","))
                .map(one -> one.strip().replaceFirst("^W/", "").replace("--gzip\"", "\""))
                .anyMatch(one -> one.equals(tag) || one.equals("*"));
    if (same) {
      context.status(304);
    } else {
      context.contentType(type).result(body);
    }
  }

  static void refuse(Context context, Call call, Route.Kind kind, Reply.Refused refused) {
    context.status(refused.status());
    switch (kind) {
      case PAGE ->
          context.contentType(HTML).result(Frame.refusal(call, refused.status(), refused.why()));
      case API ->
          context
              .contentType("application/problem+json")
              .result(problem(refused.status(), refused.why()));
      case FEED, PLAIN ->
          context.contentType("text/plain; charset=utf-8").result(refused.why() + "\n");
    }
  }

  /** A failure as RFC 9457 has it. */
  private static String problem(int status, String why) {
    return Json.line(
        json ->
            json.text("type", "about:blank")
                .text("title", io.javalin.http.HttpStatus.forStatus(status).getMessage())
                .number("status", status)
                .text("detail", why));
  }

  private static void stream(Context context, String type, Reply.Writer writer) {
    context.disableCompression().contentType(type);
    context.header("Cache-Control", "no-store").header("X-Accel-Buffering", "no");
    try (OutputStream out = context.res().getOutputStream()) {
      context.res().flushBuffer();
      writer.write(out);
    } catch (IOException gone) {
      // intentional: the page was closed, which is how such an answer ends
      return;
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }
}
