package news.synoptic.web.page;

import java.util.Optional;
import news.synoptic.StoryId;
import news.synoptic.serve.Html;
import news.synoptic.store.Marks;
import news.synoptic.store.StorySummary;
import news.synoptic.web.http.Call;
import news.synoptic.web.http.Reply;

/** What a reader does with a story: read it, keep it. Each is a form, and a key of the script. */
public final class StoryForms {
  private StoryForms() {}

  /** The buttons of a story. */
  static void buttons(Call call, StorySummary story, Html html) {
    String path = Forms.story(story.id());
    if (story.unread() > 0) {
      Forms.open(call, path + "/read", html);
      Forms.hidden("upTo", String.valueOf(story.lastSeq()), html);
      Forms.hidden("version", String.valueOf(story.version()), html);
      Forms.hidden("back", back(call), html);
      html.leaf("button", "Mark as read", "class", "quiet", "data-key", "m").close();
    } else {
      Forms.open(call, path + "/unread", html);
      Forms.hidden("back", back(call), html);
      html.leaf("button", "Mark as unread", "class", "quiet", "data-key", "m").close();
    }
    Forms.open(call, path + "/keep", html);
    Forms.hidden("kept", story.saved() ? "no" : "yes", html);
    Forms.hidden("back", back(call), html);
    html.leaf("button", story.saved() ? "Keep no more" : "Keep", "class", "quiet", "data-key", "s")
        .close();
  }

  private static String back(Call call) {
    String query = call.context().queryString();
    return query == null ? call.path() : call.path() + "?" + query;
  }

  /**
   * Marks a story, with all its copies, as read up to what the reader saw; what changes from then
   * on is told against the brief that the reader saw.
   */
  public static Reply read(Call call) {
    Optional<StoryId> story = call.story();
    long upTo = number(call.field("upTo"));
    long version = number(call.field("version"));
    Marks marks = call.site().store().marks();
    boolean done = story.map(id -> marks.read(call.reader(), id, upTo, call.now())).orElse(false);
    if (done && version > 0) {
      marks.saw(call.reader(), story.get(), version, call.now());
    }
    return done ? back(call, story) : Reply.missing("story");
  }

  /** Marks it as unread. */
  public static Reply unread(Call call) {
    Optional<StoryId> story = call.story();
    boolean done =
        story.map(id -> call.site().store().marks().unread(call.reader(), id)).orElse(false);
    return done ? back(call, story) : Reply.missing("story");
  }

  /** Keeps it, or keeps it no more. */
  public static Reply keep(Call call) {
    Optional<StoryId> story = call.story();
    boolean kept = !call.field("kept").equals("no");
    boolean done =
        story
            .map(id -> call.site().store().marks().save(call.reader(), id, kept, call.now()))
            .orElse(false);
    return done ? back(call, story) : Reply.missing("story");
  }

  /** Marks all stories as read that have not grown since. */
  public static Reply readAll(Call call) {
    call.site().store().marks().readAll(call.reader(), number(call.field("upTo")), call.now());
    return new Reply.See("/");
  }

  private static Reply back(Call call, Optional<StoryId> story) {
    String back = call.field("back");
    boolean ours = back.startsWith("/") && !back.startsWith("//") && !back.contains("\\");
    return new Reply.See(ours ? back : story.map(Forms::story).orElse("/"));
  }

  private static long number(String words) {
    try {
      return Long.parseLong(words);
    } catch (NumberFormatException none) {
      return 0;
    }
  }
}
