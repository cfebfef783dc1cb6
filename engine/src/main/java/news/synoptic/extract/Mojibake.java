package news.synoptic.extract;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;

/**
 * A text in which UTF-8 was once read as windows-1252 ("cafÃ©") → the text as it was written. Only
 * runs that are valid UTF-8 in that encoding are mended, and only where there are several and
 * hardly any letters beyond ASCII that are not of such a run: a text that only quotes the damage
 * stays. Pure; one look for two letters, then linear.
 */
final class Mojibake {
  private static final int LEAST = 3;
  private static final Charset READ_AS = Charset.forName("windows-1252");
  private static final int[] BYTES = bytes();

  private Mojibake() {}

  /** The byte that a character stands for in windows-1252; -1 if for none. */
  private static int[] bytes() {
    int[] bytes = new int[0x2200];
    java.util.Arrays.fill(bytes, -1);
    CharsetEncoder encoder = READ_AS.newEncoder();
    for (char c = 0x80; c < bytes.length; c++) {
      if (encoder.canEncode(c)) {
        ByteBuffer one = ByteBuffer.wrap(String.valueOf(c).getBytes(READ_AS));
        bytes[c] = one.get() & 0xFF;
      } else if (c < 0xA0) {
        bytes[c] = c; // five bytes that windows-1252 leaves out are passed on as controls
      }
    }
    return bytes;
  }

  /** The text mended; the same string if there is nothing to mend. */
  static String mended(String text) {
    if (text.indexOf('Ã') < 0 && text.indexOf("â€") < 0 && text.indexOf('Ð') < 0) {
      return text;
    }
    int runs = 0;
    int others = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x80) {
        int length = run(text, i);
        runs += length > 0 ? 1 : 0;
        others += length == 0 && c >= 0xC0 && Character.isLetter(c) ? 1 : 0;
        i += Math.max(0, length - 1);
      }
    }
    return runs >= LEAST && runs > 2 * others ? read(text) : text;
  }

  private static String read(String text) {
    StringBuilder mended = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int length = c < 0x80 ? 0 : run(text, i);
      if (length > 0) {
        mended.append(read(text, i, length));
        i += length - 1;
      } else {
        mended.append(c);
      }
    }
    return mended.toString();
  }

  /** Length of the run at {@code i} that is one character of UTF-8; 0 if none is. */
  private static int run(String text, int i) {
    int first = value(text.charAt(i));
    int length = first >= 0xC2 && first < 0xE0 ? 2 : first >= 0xE0 && first < 0xF0 ? 3 : 0;
    length = first >= 0xF0 && first < 0xF5 ? 4 : length;
    if (i + length > text.length()) {
      return 0;
    }
    for (int k = 1; k < length; k++) {
      int next = value(text.charAt(i + k));
      if (next < 0x80 || next >= 0xC0) {
        return 0;
      }
    }
    return length;
  }

  private static int value(char c) {
    return c < BYTES.length ? BYTES[c] : -1;
  }

  private static String read(String text, int at, int length) {
    byte[] bytes = new byte[length];
    for (int k = 0; k < length; k++) {
      bytes[k] = (byte) value(text.charAt(at + k));
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
