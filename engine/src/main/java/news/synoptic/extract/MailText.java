package news.synoptic.extract;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.synoptic.extract.page.Draft;
import news.synoptic.extract.words.DateText;
import news.synoptic.extract.words.Names;
import org.jspecify.annotations.Nullable;

/**
 * A mail as text → the lines of the article in it. Its head gives headline, author and date; a head
 * inside, behind "Forwarded message" or the like, stands above the outer one, and what was written
 * over it is left out. Where most of the text is quoted, the quotation is the article; else the
 * quotation of what is answered is left out. Signature, closing words and the foot of a mailing
 * list are cut. Pure, linear.
 *
 * <p>Known limits: transfer encodings and parts are for whoever opens the file; here a mail is the
 * text that a reader sees.
 */
final class MailText {
  private static final Pattern FIELD =
      Pattern.compile(
          "^[>*\\s]{0,6}(From|To|Subject|Date|Sent|Cc|Bcc|Reply-To|Message-ID|Von|An|Betreff|Datum"
              + "|Gesendet|Kopie|De|À|Objet|Envoyé|Asunto|Para|Fecha|Enviado|Da|A|Oggetto|Data|Inviato"
              + "|Van|Aan|Onderwerp|Verzonden|От|Кому|Тема|Дата|Return-Path|Received|MIME-Version"
              + "|Content-Type|Content-Transfer-Encoding|List-[A-Za-z]+|X-[A-Za-z-]+|Organi[sz]ation"
              + "|Newsgroups|Lines|User-Agent|In-Reply-To|References):\\*?\\s+(\\S.*)$");
  private static final Pattern FORWARDED =
      Pattern.compile(
          "^[>\\s]*-*\\s*(?:forwarded message|original message|begin forwarded"
              + " message|(?:ursprüngliche|weitergeleitete|urspr\\.?) nachricht|message"
              + " (?:transféré|d.origine)|mensaje (?:original|reenviado)|mensagem"
              + " (?:original|encaminhada)|messaggio"
              + " (?:originale|inoltrato)|(?:oorspronkelijk|doorgestuurd)"
              + " bericht|(?:пересылаемое|исходное) сообщение)\\s*:?\\s*-*$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern WROTE =
      Pattern.compile(
          "^[>\\s]*(?:on|am|le|el|il|op|em) .{6,160}(?:wrote|schrieb.{0,60}|a écrit|escribió|ha"
              + " scritto|schreef.{0,60}|escreveu)\\s?:$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern WHO =
      Pattern.compile(
          "[\\d,:] ?(?:schrieb )?(\\p{Lu}[^,<>\\d:]{2,60}?)\\s*(?:<[^<>]*>)?(?: \\S+){1,2}\\s?:$");
  private static final Pattern CLOSING =
      Pattern.compile(
          "^(?:(?:best|kind|warm|with kind|many)? ?(?:regards|wishes|thanks)|best|cheers|sincerely"
              + "|yours(?: \\w+)?|(?:mit )?(?:freundlichen|besten|herzlichen|viele|schöne|liebe)"
              + " grüßen?|mfg|vg|cordialement|bien à vous|amicalement|saludos|un saludo|atentamente"
              + "|cordiali saluti|saluti|abraços|atenciosamente|(?:met )?vriendelijke groet(?:en)?"
              + "|с уважением|pozdrawiam|med vänlig hälsning)\\s*[,.!]?$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern LIST_FOOT =
      Pattern.compile(
          "^(?:_{10,}|-{20,}|={20,})$|^(?:you (?:are receiving|received|are subscribed)\\b|to"
              + " unsubscribe\\b|unsubscribe\\b|sent from my\\b|get outlook for\\b|von meinem"
              + " .{2,40} gesendet|envoyé de(?:puis)? mon\\b|enviado desde mi\\b|this e-?mail"
              + " (?:and any|is confidential|was sent)|diese e-?mail (?:kann|enthält))",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern ENCODED =
      Pattern.compile("=\\?([A-Za-z0-9_-]{2,30})\\?([BbQq])\\?([^?\\s]{0,400})\\?=");
  private static final int CLOSING_LINES = 8;
  private static final int MOST_FORWARDS = 5;

  private MailText() {}

  /** The article's lines; {@code raw} itself if it has no head of a mail. */
  static List<String> lines(List<String> raw, Draft draft) {
    int start = skipBlank(raw, 0);
    int end = head(raw, start, draft);
    boolean mail = end > start;
    if (!mail && !isForward(raw, start)) {
      return raw;
    }
    int from = mail ? end : start;
    for (int inner = 0; inner < MOST_FORWARDS; inner++) {
      int next = forwarded(raw, from, draft);
      if (next < 0) {
        break;
      }
      from = next;
    }
    return foot(quoted(raw.subList(from, raw.size()), draft));
  }

  private static boolean isForward(List<String> raw, int start) {
    return start < raw.size() && FORWARDED.matcher(raw.get(start)).matches();
  }

  private static int skipBlank(List<String> raw, int from) {
    int i = from;
    while (i < raw.size() && bare(raw.get(i)).isBlank()) {
      i++;
    }
    return i;
  }

  /**
   * Index behind the head that begins at {@code start}, read into the draft; start if none does.
   */
  private static int head(List<String> raw, int start, Draft draft) {
    int fields = 0;
    String from = "";
    String title = "";
    String date = "";
    int i = start;
    for (; i < raw.size(); i++) {
      Matcher field = FIELD.matcher(raw.get(i));
      if (!field.find()) {
        boolean folded = fields > 0 && raw.get(i).startsWith(" ") && !raw.get(i).isBlank();
        if (!folded) {
          break;
        }
        continue;
      }
      fields++;
      String value = decoded(field.group(2).strip());
      switch (field.group(1)) {
        case "From", "Von", "De", "Da", "Van", "От" -> from = value;
        case "Subject", "Betreff", "Objet", "Asunto", "Oggetto", "Onderwerp", "Тема" ->
            title = value;
        case "Date",
            "Datum",
            "Sent",
            "Gesendet",
            "Envoyé",
            "Fecha",
            "Enviado",
            "Data",
            "Inviato",
            "Verzonden",
            "Дата" ->
            date = date.isEmpty() ? value : date;
        default -> {}
      }
    }
    if (fields < 2 || (from.isEmpty() && title.isEmpty())) {
      return start;
    }
    fill(draft, from, title, date);
    return i;
  }

  private static void fill(Draft draft, String from, String title, String date) {
    if (!title.isEmpty()) {
      draft.title =
          title.replaceFirst("^(?i:(?:fwd?|re|wg|aw|tr|rv|i|enc|doorst|пересл) ?: ?)+", "").strip();
    }
    if (!from.isEmpty()) {
      String name = from.replaceAll("\\s*[<(\\[].*$", "").replace("\"", "").strip();
      draft.byline.clear();
      if (name.indexOf('@') < 0) {
        draft.byline.addAll(Names.in(List.of(name), "").people());
      }
    }
    draft.published = date.isEmpty() ? draft.published : DateText.find(date, "", "mail date");
  }

  /** Index behind a head inside the mail; -1 if there is none. */
  private static int forwarded(List<String> raw, int from, Draft draft) {
    for (int i = from; i < raw.size(); i++) {
      if (FORWARDED.matcher(raw.get(i)).matches()) {
        int start = skipBlank(raw, i + 1);
        int end = head(raw, start, draft);
        return end > start ? end : i + 1;
      }
    }
    return -1;
  }

  /** Takes quotation marks off, and the quoted or the unquoted part away. */
  private static List<String> quoted(List<String> lines, Draft draft) {
    int marked = 0;
    int plain = 0;
    int wrote = -1;
    for (int i = 0; i < lines.size(); i++) {
      boolean mark = lines.get(i).startsWith(">");
      marked += mark ? lines.get(i).length() : 0;
      plain += mark ? 0 : lines.get(i).length();
      wrote = wrote < 0 && WROTE.matcher(lines.get(i)).matches() ? i : wrote;
    }
    boolean quotation = marked > plain;
    if (quotation && wrote >= 0) {
      Matcher who = WHO.matcher(lines.get(wrote));
      fill(draft, who.find() ? who.group(1) : "", "", lines.get(wrote));
    }
    List<String> kept = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      boolean mark = line.startsWith(">");
      boolean answered = !quotation && wrote >= 0 && i >= wrote;
      if (!answered && (!quotation || mark || line.isBlank())) {
        kept.add(quotation ? bare(line) : line);
      }
    }
    return kept;
  }

  private static String bare(String line) {
    int at = 0;
    while (at < line.length() && (line.charAt(at) == '>' || line.charAt(at) == ' ')) {
      at++;
    }
    return line.substring(at);
  }

  private static List<String> foot(List<String> lines) {
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      boolean closing = i > 0 && left(lines, i) <= CLOSING_LINES && CLOSING.matcher(line).matches();
      if (line.equals("--") || closing || (i > 0 && LIST_FOOT.matcher(line).find())) {
        return lines.subList(0, i);
      }
    }
    return lines;
  }

  private static long left(List<String> lines, int from) {
    return lines.subList(from + 1, lines.size()).stream().filter(it -> !it.isBlank()).count();
  }

  /** Words encoded as RFC 2047 has it, in the clear. */
  private static String decoded(String value) {
    Matcher word = ENCODED.matcher(value);
    StringBuilder clear = new StringBuilder();
    while (word.find()) {
      String text = decoded(word.group(1), word.group(2), word.group(3));
      word.appendReplacement(clear, Matcher.quoteReplacement(text == null ? word.group() : text));
    }
    return word.appendTail(clear).toString();
  }

  private static @Nullable String decoded(String charset, String form, String text) {
    try {
      byte[] bytes =
          form.toLowerCase(Locale.ROOT).equals("b")
              ? Base64.getDecoder().decode(text)
              : quotedPrintable(text);
      return new String(bytes, Charset.forName(charset));
    } catch (IllegalArgumentException e) {
      return null; // no such encoding, or no Base64: the word stays as it stands
    }
  }

  private static byte[] quotedPrintable(String text) {
    StringBuilder bytes = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int code =
          c == '=' && i + 2 < text.length()
              ? Character.digit(text.charAt(i + 1), 16) * 16
                  + Character.digit(text.charAt(i + 2), 16)
              : -1;
      bytes.append(code >= 0 ? (char) code : c == '_' ? ' ' : c);
      i += code >= 0 ? 2 : 0;
    }
    return bytes.toString().getBytes(StandardCharsets.ISO_8859_1);
  }
}
