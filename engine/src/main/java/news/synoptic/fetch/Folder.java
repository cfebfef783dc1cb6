package news.synoptic.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.synoptic.Outcome;
import news.synoptic.Reason;

/**
 * Reads a file, or a folder with all it holds, in the order of names. Links are followed, but no
 * folder is read twice. Passed over without a word: hidden files, files for people ({@code README},
 * {@code LICENSE}), files of endings that are not read, and the folder of pictures beside a page
 * that a browser saved.
 */
final class Folder {
  private static final Set<String> FOR_PEOPLE = Set.of("README", "LICENSE");

  private final ContentReader reader;
  private final Delivery delivery;
  private final Map<Path, String> seen = new HashMap<>();
  private final Set<String> skipped = new TreeSet<>();
  private boolean anything;

  Folder(ContentReader reader, Delivery delivery) {
    this.reader = reader;
    this.delivery = delivery;
  }

  /**
   * Reads what stands at a path.
   *
   * @param input the path as the reader named it
   */
  void read(String input, Path path) {
    if (!Files.isDirectory(path)) {
      readFile(input, path);
      return;
    }
    boolean slash = input.length() > 1 && input.endsWith("/");
    readFolder(slash ? input.substring(0, input.length() - 1) : input, path);
    if (!anything) {
      String detail = skipped.isEmpty() ? "" : "only files ending in " + String.join(", ", skipped);
      delivery.give(Outcome.refused(input, Reason.NOTHING_INSIDE, detail));
    }
  }

  private void readFolder(String name, Path folder) {
    List<Path> members;
    try {
      Path real = folder.toRealPath();
      String before = seen.putIfAbsent(real, name);
      if (before != null) {
        boolean loop = (name + "/").startsWith(before + "/");
        refuse(name, loop ? Reason.LOOP : Reason.DUPLICATE, "the same folder as " + before);
        return;
      }
      try (Stream<Path> listed = Files.list(folder)) {
        members = listed.sorted(Comparator.comparing(Folder::fileName)).toList();
      }
    } catch (IOException failure) {
      refuse(name, failure);
      return;
    }
    Set<String> pages = members.stream().map(Folder::fileName).collect(Collectors.toSet());
    for (Path member : members) {
      String memberName = name.equals("/") ? "/" + fileName(member) : name + "/" + fileName(member);
      if (Files.isDirectory(member)) {
        if (!fileName(member).startsWith(".") && !isBesidePage(fileName(member), pages)) {
          readFolder(memberName, member);
        }
      } else {
        readMember(memberName, member);
      }
    }
  }

  private void readMember(String name, Path file) {
    String own = fileName(file);
    if (own.startsWith(".") || FOR_PEOPLE.contains(own.replaceFirst("\\..*", ""))) {
      return;
    }
    boolean broken = Files.isSymbolicLink(file) && !Files.exists(file);
    if (Format.ofName(own) == null || !(Files.isRegularFile(file) || broken)) {
      skipped.add(Format.ending(own).isEmpty() ? "nothing" : "." + Format.ending(own));
      return;
    }
    readFile(name, file);
  }

  private void readFile(String name, Path file) {
    anything = true;
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      String detail = "neither a file nor a folder; a pipe can be read as '-'";
      delivery.give(Outcome.refused(name, Reason.UNSUPPORTED, detail));
      return;
    }
    try (InputStream in = Files.newInputStream(file)) {
      reader.read(Content.ofFile(name, fileName(file)), in);
    } catch (IOException failure) {
      refuse(name, failure);
    }
  }

  // "Page_files" beside "Page.html" holds its frames and advertisements.
  private static boolean isBesidePage(String folder, Set<String> names) {
    int end = folder.lastIndexOf('_');
    String stem = end < 0 ? folder : folder.substring(0, end);
    return end > 0
        && folder.toLowerCase(Locale.ROOT).endsWith("_files")
        && (names.contains(stem + ".html") || names.contains(stem + ".htm"));
  }

  private void refuse(String name, IOException failure) {
    switch (failure) {
      case AccessDeniedException denied ->
          refuse(name, Reason.NOT_ALLOWED, "no permission to read");
      case NoSuchFileException gone -> refuse(name, Reason.NOT_FOUND, "a link to nothing");
      case FileSystemException loop
          when String.valueOf(loop.getReason()).contains("symbolic links") ->
          refuse(name, Reason.LOOP, "a link that leads to itself");
      default -> refuse(name, Reason.NOT_ALLOWED, String.valueOf(failure.getMessage()));
    }
  }

  private void refuse(String name, Reason reason, String detail) {
    anything = true;
    delivery.give(Outcome.refused(name, reason, detail));
  }

  private static String fileName(Path path) {
    Path name = path.getFileName();
    return name == null ? path.toString() : name.toString();
  }
}
