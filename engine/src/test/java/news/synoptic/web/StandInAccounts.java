package news.synoptic.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import news.synoptic.store.Accounts;
import news.synoptic.store.ReaderId;

/** Accounts in memory. */
final class StandInAccounts implements Accounts {
  private final List<User> users = new ArrayList<>();
  private final List<Session> sessions = new ArrayList<>();
  private final List<Token> tokens = new ArrayList<>();

  @Override
  public Optional<User> create(String name, String hash, boolean admin, Instant now) {
    if (named(name).isPresent()) {
      return Optional.empty();
    }
    User user = new User(new ReaderId(users.size() + 1), name, hash, admin, now);
    users.add(user);
    return Optional.of(user);
  }

  @Override
  public Optional<User> named(String name) {
    return users.stream().filter(user -> user.name().equalsIgnoreCase(name)).findFirst();
  }

  @Override
  public Optional<User> find(ReaderId id) {
    return users.stream().filter(user -> user.id().equals(id)).findFirst();
  }

  @Override
  public List<User> list() {
    return List.copyOf(users);
  }

  @Override
  public boolean setHash(ReaderId id, String hash) {
    sessions.removeIf(session -> session.user().equals(id));
    users.replaceAll(
        u -> u.id().equals(id) ? new User(id, u.name(), hash, u.admin(), u.created()) : u);
    return true;
  }

  @Override
  public boolean delete(ReaderId id) {
    sessions.removeIf(session -> session.user().equals(id));
    return users.removeIf(user -> user.id().equals(id));
  }

  @Override
  public void open(Session session) {
    sessions.add(session);
  }

  @Override
  public Optional<Session> session(String hash, Instant now) {
    return sessions.stream()
        .filter(session -> session.hash().equals(hash) && session.expires().isAfter(now))
        .findFirst();
  }

  @Override
  public void close(String hash) {
    sessions.removeIf(session -> session.hash().equals(hash));
  }

  @Override
  public int expire(Instant now) {
    return 0;
  }

  @Override
  public Token addToken(String hash, ReaderId user, String label, boolean writes, Instant now) {
    Token token = new Token(tokens.size() + 1, hash, user, label, writes, now, null);
    tokens.add(token);
    return token;
  }

  @Override
  public Optional<Token> token(String hash, Instant now) {
    return tokens.stream().filter(token -> token.hash().equals(hash)).findFirst();
  }

  @Override
  public List<Token> tokens(ReaderId user) {
    return tokens.stream().filter(token -> token.user().equals(user)).toList();
  }

  @Override
  public boolean removeToken(ReaderId user, long id) {
    return tokens.removeIf(token -> token.user().equals(user) && token.id() == id);
  }
}
