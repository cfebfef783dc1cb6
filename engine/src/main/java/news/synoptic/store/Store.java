package news.synoptic.store;

import java.nio.file.Path;

/**
 * Everything that the service remembers. Thread-safe: any number of readers, and writers that take
 * turns. Each method is one transaction. Failures of the database are unchecked exceptions.
 *
 * <p>One process at a time may write; {@link Journal} is for its one ingesting thread.
 */
public interface Store extends AutoCloseable {
  /** Articles and their revisions. */
  Articles articles();

  /** Stories, their briefs and their history. */
  Stories stories();

  /** People, organisations and places. */
  Names names();

  /** What is followed, and how it fares. */
  Sources sources();

  /** What readers have read and kept. */
  Marks marks();

  /** Who may come in. */
  Accounts accounts();

  /** The ingesting side. */
  Journal journal();

  /**
   * Writes a copy of everything to a new file, while all goes on.
   *
   * @param file must not exist
   * @throws UnsupportedOperationException where the database has tools of its own, such as
   *     PostgreSQL's {@code pg_dump}
   */
  void backup(Path file);

  /** Asks the database whether it is whole; empty if it is, else its complaint. */
  String integrity();

  /** Bytes that the database fills on disk. */
  long bytes();

  @Override
  void close();
}
