package news.synoptic.extract;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Bytes → the name of the binary format that they are; null if they could be text. */
final class Binary {
  private static final int SAMPLE = 4096;

  private Binary() {}

  static @Nullable String name(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, 16), StandardCharsets.ISO_8859_1);
    if (head.startsWith("%PDF")) {
      return "PDF";
    }
    if (head.startsWith("\u0089PNG")) {
      return "PNG";
    }
    if (head.startsWith("\u00ff\u00d8\u00ff")) {
      return "JPEG";
    }
    if (head.startsWith("GIF8")) {
      return "GIF";
    }
    if (head.startsWith("PK\u0003\u0004")) {
      return "ZIP archive";
    }
    if (head.startsWith("\u001f\u008b")) {
      return "gzip";
    }
    return hasControls(bytes) ? "control characters" : null;
  }

  /** Whether the bytes hold more zeros and controls than text of any 8-bit encoding has. */
  private static boolean hasControls(byte[] bytes) {
    int end = Math.min(bytes.length, SAMPLE);
    if (end >= 2
        && ((bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE)
            || (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF))) {
      return false; // UTF-16
    }
    int bad = 0;
    for (int i = 0; i < end; i++) {
      byte b = bytes[i];
      bad +=
          b >= 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t' && b != '\f' && b != 27 ? 1 : 0;
    }
    return bad * 50 > end;
  }
}
