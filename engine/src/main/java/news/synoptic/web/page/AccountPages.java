package news.synoptic.web.page;

import java.util.List;
import java.util.Optional;
import news.synoptic.serve.Html;
import news.synoptic.store.Accounts;
import news.synoptic.store.ReaderId;
import news.synoptic.web.guard.Doors;
import news.synoptic.web.guard.Gate;
import news.synoptic.web.guard.Secrets;
import news.synoptic.web.http.Call;
import news.synoptic.web.http.Identity;
import news.synoptic.web.http.Reply;

/** Logging in and out, the reader's password and tokens, and the accounts of all readers. */
public final class AccountPages {
  private static final int MOST_TOKENS = 50;

  private final Doors doors;
  private final Gate gate;

  /** The pages. */
  public AccountPages(Doors doors, Gate gate) {
    this.doors = doors;
    this.gate = gate;
  }

  /** The form to log in. */
  public Reply login(Call call) {
    return entrance(call, "Log in", "/login", "", "");
  }

  /** Logs in. */
  public Reply enter(Call call) {
    String name = call.field("name");
    return entered(
        call,
        doors.enter(name, call.text("password"), call.context().ip(), call.now()),
        why -> entrance(call, "Log in", "/login", why, ""));
  }

  /** The form to make the first account. */
  public Reply setup(Call call) {
    return doors.isUnclaimed()
        ? entrance(call, "Make the first account", "/setup", "", call.query("token"))
        : new Reply.See("/login");
  }

  /** Makes the first account. */
  public Reply claim(Call call) {
    String token = call.field("token");
    return entered(
        call,
        doors.claim(token, call.field("name"), call.text("password"), call.now()),
        why -> entrance(call, "Make the first account", "/setup", why, token));
  }

  private Reply entered(
      Call call, Doors.Entry entry, java.util.function.Function<String, Reply> again) {
    return switch (entry) {
      case Doors.Entry.In(String token) -> {
        gate.remember(call.context(), token);
        yield new Reply.See("/");
      }
      case Doors.Entry.Out(String why) -> again.apply(why);
    };
  }

  private static Reply entrance(
      Call call, String title, String action, String why, String setupToken) {
    return Frame.page(
        call,
        title,
        "plain",
        html -> {
          html.leaf("h1", title);
          wrong(why, html);
          Forms.open(call, action, html);
          if (!setupToken.isEmpty()) {
            Forms.hidden("token", setupToken, html);
          }
          html.leaf("label", "Name", "for", "name");
          html.single(
              "input",
              "id",
              "name",
              "name",
              "name",
              "required",
              "",
              "autocomplete",
              "username",
              "maxlength",
              "64");
          password(
              "password",
              "Password",
              action.equals("/login") ? "current-password" : "new-password",
              html);
          html.leaf("button", title).close();
        });
  }

  private static void wrong(String why, Html html) {
    if (!why.isEmpty()) {
      html.leaf("p", why, "class", "problem", "role", "alert");
    }
  }

  private static void password(String name, String words, String complete, Html html) {
    html.leaf("label", words, "for", name);
    html.single(
        "input",
        "type",
        "password",
        "id",
        name,
        "name",
        name,
        "required",
        "",
        "autocomplete",
        complete,
        "maxlength",
        "1000");
  }

  /** Logs out. */
  public Reply leave(Call call) {
    String cookie = call.context().cookie(Gate.SESSION);
    if (cookie != null) {
      doors.leave(cookie);
    }
    gate.remember(call.context(), "");
    return new Reply.See("/login");
  }

  /** The reader's account. */
  public Reply account(Call call) {
    return account(call, "", "");
  }

  private Reply account(Call call, String why, String newToken) {
    boolean users = call.site().users();
    return Frame.page(
        call,
        "Account",
        "plain",
        html -> {
          html.leaf("h1", users ? call.identity().map(Identity::name).orElse("") : "For programs");
          wrong(why, html);
          tokens(call, newToken, html);
          if (users) {
            changePassword(call, html);
            if (call.identity().map(Identity::admin).orElse(false)) {
              accounts(call, html);
            }
            Forms.button(call, "/logout", "Log out", null, html);
          }
        });
  }

  private static void tokens(Call call, String newToken, Html html) {
    html.leaf("h2", "Tokens");
    html.leaf(
        "p",
        "A program shows its token as “Authorization: Bearer …”; a feed reader sends it as the"
            + " password, with any name.");
    if (!newToken.isEmpty()) {
      html.open("p", "class", "fresh").text("The new token, shown this once: ");
      html.leaf("code", newToken).close();
    }
    html.open("ul", "class", "pointers");
    for (Accounts.Token token : call.site().store().accounts().tokens(call.reader())) {
      html.open("li").open("p").leaf("b", token.label(), "dir", "auto");
      html.text(token.writes() ? " · may change things" : " · may read only");
      html.text(
          token.used() == null ? " · never used" : " · used " + Forms.words(call, token.used()));
      html.close();
      Forms.button(call, "/account/tokens/" + token.id() + "/remove", "Remove", "quiet", html);
      html.close();
    }
    html.close();
    Forms.open(call, "/account/tokens", html);
    html.leaf("label", "What it is for", "for", "label");
    html.single("input", "id", "label", "name", "label", "required", "", "maxlength", "100");
    html.open("label", "class", "inline");
    html.single("input", "type", "checkbox", "name", "writes", "value", "yes");
    html.text(" may change things").close().leaf("button", "Make a token").close();
  }

  private static void changePassword(Call call, Html html) {
    html.leaf("h2", "Password");
    Forms.open(call, "/account/password", html);
    password("old", "Password now", "current-password", html);
    password("fresh", "New password", "new-password", html);
    html.leaf("button", "Change it").close();
  }

  private static void accounts(Call call, Html html) {
    html.leaf("h2", "Readers").open("ul", "class", "pointers");
    for (Accounts.User user : call.site().store().accounts().list()) {
      html.open("li")
          .leaf("b", user.name(), "dir", "auto")
          .text(user.admin() ? " · manages accounts" : "");
      if (!user.id().equals(call.reader())) {
        Forms.button(call, "/accounts/" + user.id().value() + "/remove", "Remove", "quiet", html);
      }
      html.close();
    }
    html.close();
    Forms.open(call, "/accounts", html);
    html.leaf("label", "Name", "for", "newname");
    html.single(
        "input",
        "id",
        "newname",
        "name",
        "name",
        "required",
        "",
        "autocomplete",
        "off",
        "maxlength",
        "64");
    password("newpassword", "Password", "new-password", html);
    html.leaf("button", "Add a reader").close();
  }

  /** Makes a token, which is shown once. */
  public Reply addToken(Call call) {
    Accounts accounts = call.site().store().accounts();
    if (accounts.tokens(call.reader()).size() >= MOST_TOKENS) {
      return account(call, "Remove some tokens first.", "");
    }
    String token = Secrets.random();
    boolean writes = call.field("writes").equals("yes");
    String label = call.field("label").strip();
    accounts.addToken(Secrets.hash(token), call.reader(), label, writes, call.now());
    return account(call, "", token);
  }

  /** Removes one of the reader's tokens. */
  public Reply removeToken(Call call) {
    return call.site().store().accounts().removeToken(call.reader(), call.number("token"))
        ? new Reply.See("/account")
        : Reply.missing("token");
  }

  /** Changes the reader's password; all sessions end. */
  public Reply changePassword(Call call) {
    Optional<String> wrong =
        doors.change(call.reader(), call.text("old"), call.text("fresh"), call.now());
    return wrong.map(why -> account(call, why, "")).orElseGet(() -> new Reply.See("/login"));
  }

  /** Adds a reader. */
  public Reply addReader(Call call) {
    Optional<String> wrong =
        doors.add(call.field("name"), call.text("newpassword"), false, call.now());
    return wrong.map(why -> account(call, why, "")).orElseGet(() -> new Reply.See("/account"));
  }

  /** Removes a reader with everything that is the reader's. */
  public Reply removeReader(Call call) {
    long id = call.number("reader");
    List<Accounts.User> users = call.site().store().accounts().list();
    boolean other =
        id != call.reader().value() && users.stream().anyMatch(u -> u.id().value() == id);
    return other && call.site().store().accounts().delete(new ReaderId(id))
        ? new Reply.See("/account")
        : Reply.missing("reader");
  }
}
