package news.synoptic.web.http;

import java.io.IOException;
import java.io.OutputStream;

/** An answer. */
public sealed interface Reply {
  /**
   * A page for readers.
   *
   * @param html the whole page
   */
  record Page(String html) implements Reply {}

  /**
   * Data, with a tag by which a client may ask whether it has changed.
   *
   * @param mediaType with its charset
   * @param body the data
   */
  record Data(String mediaType, String body) implements Reply {}

  /**
   * Data that never changes at its address.
   *
   * @param mediaType with its charset
   * @param body the data
   */
  record Asset(String mediaType, String body) implements Reply {}

  /**
   * A file to keep.
   *
   * @param mediaType with its charset
   * @param name of the file
   * @param body its content
   */
  record Download(String mediaType, String name, String body) implements Reply {}

  /**
   * A thing that was made.
   *
   * @param path where it is
   * @param body the thing, as JSON
   */
  record Created(String path, String body) implements Reply {}

  /** It is done, and there is nothing to tell. */
  record Done() implements Reply {}

  /**
   * Go on there, with a GET.
   *
   * @param path on this server
   */
  record See(String path) implements Reply {}

  /**
   * Not this.
   *
   * @param status of HTTP, 400 or more
   * @param why for the reader
   */
  record Refused(int status, String why) implements Reply {}

  /**
   * An answer that goes on.
   *
   * @param mediaType its type
   * @param writer writes it and returns when it is over
   */
  record Stream(String mediaType, Writer writer) implements Reply {}

  /** Writes an answer that goes on. */
  @FunctionalInterface
  interface Writer {
    /** Writes to the client until one side ends it. */
    void write(OutputStream out) throws IOException, InterruptedException;
  }

  /** There is no such thing, or the reader may not see it; the two are told alike. */
  static Reply missing(String what) {
    return new Refused(404, "There is no such " + what + ".");
  }
}
