package news.synoptic.extract;

import java.util.StringJoiner;
import java.util.regex.Pattern;
import news.synoptic.Notice.Kind;
import news.synoptic.extract.words.Prefilter;
import news.synoptic.extract.words.Table;
import org.jspecify.annotations.Nullable;

/**
 * A block of a page → what it announces about the article: a correction, an editor's note, terms of
 * licence and the like; null for all other text. A note must announce itself in its first words, or
 * speak of "this article" and what was done to it, so that reports about corrections and licences
 * stay text. Pure, thread-safe; blocks over 2,500 characters are text.
 */
final class Notices {
  private static final int LONGEST = 2500;
  private static final int HEAD = 200;

  /** Marks before the first word; no letters of whatever script. */
  private static final String START = "^[^\\p{L}\\p{N}]{0,12}";

  private static final String ART =
      "(?:dies(?:e[rnms]?) (?:artikels?|texte?s?|beitrags?|meldung|bericht)"
          + "|(?:cet |cette |ce |l['’])?(?:article|texte|dépêche)"
          + "|est[ea] (?:artículo|nota|noticia|texto|información)"
          + "|(?:est[ea] )?(?:matéria|reportagem|notícia|artigo)"
          + "|(?:questo |l['’])?articolo|dit (?:artikel|bericht|stuk|verhaal)"
          + "|(?:den här |denna )?(?:artikeln|texten)|denne (?:artikel(?:en)?|saken)"
          + "|(?:ten )?(?:artykuł|tekst)|(?:эт\\S{1,3} )?(?:новость|статья|материал|текст)"
          + "|bu (?:haber|yazı))";

  private static final String THIS =
      "(?:this|the|an earlier version of (?:this|the)|a previous version of (?:this|the)|earlier"
          + " versions of (?:this|the)) (?:\\w+"
          + " )?(?:article|story|post|report|piece|page|column|headline|caption|photo|picture|map|graphic|review|news"
          + " item|feature|interview|item|dispatch|podcast|text|version)s?\\b";

  /** {@link #THIS} where "the report" and "the text" may be another than this one. */
  private static final String HERE =
      "(?:this (?:\\w+ )?(?:article|story|post|report|piece|page|column|review|news item|feature"
          + "|interview|item|dispatch|podcast|text|version)|an? (?:longer |shorter |earlier"
          + " )?version of (?:this|the) (?:\\w+ )?(?:article|story|post|report|piece)"
          + "|the (?:article|story|post|piece|column))s?\\b";

  private static final Pattern PHOTO =
      of(
          "erroneous mention|metadata of this (?:photo|image|picture)|(?:adv)?caption"
              + " (?:correction|has been corrected)|(?:photo|picture|caption) correction");
  private static final Pattern WITHDRAWAL =
      of(
          Kind.WITHDRAWAL,
          "^\\W*(?:kill|mandatory kill|media kill|advisory: kill|bulletin"
              + " kill)\\b|^\\W*(?:retraction|withdrawn|withdrawal|story removed|article"
              + " removed|story"
              + " withdrawn|rückruf|zurückgezogen|rétractation|retractación)\\s*[:.\\-–—]|"
              + THIS
              + ".{0,60}(?:has|have|was|were) been (?:withdrawn|retracted|removed|taken"
              + " down|unpublished|deleted)|we (?:have )?(?:withdrawn|retracted) (?:this|the)"
              + " (?:article|story|report)|(?:editors|publishers|subscribers)(?:,|:)? (?:please"
              + " )?(?:kill|withhold)|dieser (?:artikel|beitrag|text) wurde"
              + " (?:zurückgezogen|gelöscht|entfernt)|cet article a été (?:retiré|supprimé)|este"
              + " artículo ha sido (?:retirado|eliminado)|esta matéria foi"
              + " (?:retirada|removida)|questo articolo è stato (?:ritirato|rimosso)");
  private static final Pattern CORRECTION =
      of(
          Kind.CORRECTION,
          "^\\W*(?:corrections?|correction notice|corrected|errat(?:um|a)|corrigendum|correction"
              + " (?:and|&) clarification|correction"
              + " appended|korrektur(?:hinweis)?|berichtigung|richtigstellung|rectificatif|rectification|corrección|rectificación|fe"
              + " de err(?:atas|ores)|correção|errata"
              + " corrige|rettelse|rättelse|correctie|rectificatie|oikaisu|sprostowanie|korekta|исправление|поправка|düzeltme|ralat|koreksi|订正|更正|訂正|정정)\\s*(?:\\(?[\\w"
              + " ,./]{1,30}\\)?)?\\s*[:：.\\-–—|]"
              + "|^\\W*(?:correction|corrects|corrected)\\b.{0,40}(?:corrects?|removes?|fixes|changes|version)"
              + "|"
              + THIS
              + ".{0,160}(?:has|have|was|were) (?:been )?(?:corrected|amended to"
              + " correct|fixed|updated to correct|edited to correct)|"
              + THIS
              + " (?:was amended|has been amended) .{0,80}(?:because|to correct|an earlier)|(?:an"
              + " earlier|a previous|the original|an older) version (?:of .{3,60}?"
              + " )?(?:incorrectly|misstated|misidentified|misspelled|wrongly|mistakenly|erroneously|gave|said|stated|referred|described|misreported|contained|included|misattributed|omitted)|(?:this|the)"
              + " (?:story|article|report|post|item|version)?\\s*corrects |we (?:apologi[sz]e"
              + " for|regret) (?:the|this|any) (?:error|mistake)|the error has been corrected|dans"
              + " une (?:première|précédente) version|en una versión (?:anterior|previa)|uma versão"
              + " anterior|una versione precedente|in een eerdere versie|i en tidligere"
              + " (?:version|versjon)|i en tidigare version");
  private static final Pattern CLARIFICATION =
      of(
          Kind.CLARIFICATION,
          "^\\W*(?:clarifications?|clarified|klarstellung|clarification|aclaración|aclaraciones|esclarecimento|precisazione|précision|verduidelijking|уточнение)\\s*(?:\\(?[\\w"
              + " ,./]{1,30}\\)?)?\\s*[:：.\\-–—|]|"
              + THIS
              + ".{0,120}(?:has been|was|have been|were) (?:updated to clarify|clarified|amended to"
              + " clarify|edited (?:for clarity|to clarify|to make clear)|revised to"
              + " clarify|changed to clarify|amended to make clear|updated to make clear)");
  private static final Pattern EDITOR =
      of(
          Kind.EDITORS_NOTE,
          "^\\W*(?:editors?['’]?s?['’]? notes?|note from the editors?|a note from the"
              + " editors?|editorial note|publisher['’]?s note|author['’]?s note|ed\\. note|note to"
              + " readers|note by the editors?|readers['’]? note|a note to (?:our"
              + " )?readers|anmerkung der redaktion|hinweis der redaktion|anm\\. ?d\\."
              + " ?red\\.?|redaktioneller hinweis|note de la rédaction|ndlr|nota"
              + " de(?:l| la) (?:editor|redacción|director)|nota da redação|nota do editor|nota"
              + " della redazione|nota di redazione|ndr|noot van de redactie|redaksjonen"
              + " bemerker|redaktionens? (?:kommentar|anmärkning|note)|toimituksen huomautus|od"
              + " redakcji|от редакции|примечание редакции|від редакції|editörün notu|catatan"
              + " redaksi|编者按|編者按|編集部注)\\s*[:：.\\-–—|(]?|^\\W*in eigener"
              + " sache\\s*[:：–—|]\\s*\\p{L}");
  private static final Pattern UPDATE =
      of(
          Kind.UPDATE,
          "^\\W*(?:this (?:story|article|post|report|page|piece|item|file) (?:has been|was|is"
              + " being|will be|had been) (?:last"
              + " )?(?:updated|edited|revised|changed|amended))|^\\W*(?:updates?|updated|aktualisierung|aktualisiert|mise"
              + " à jour|mis à"
              + " jour|actualización|actualizado|atualização|aggiornamento|oppdatert|uppdaterad|opdateret|päivitys|aktualizacja|обновлено|обновление|güncelleme)\\s*(?:\\(?[\\w"
              + " ,./:]{1,40}\\)?)?\\s*[:：–—]\\s*(?:this (?:story|article|post|report|piece)|the"
              + " (?:story|article|headline)|an"
              + " earlier|added|adds|with|new|story|article|dieser|cet article|este"
              + " artículo)|^\\W*this is a (?:developing|breaking) (?:news"
              + " )?(?:story|report)|^\\W*(?:developing|breaking)"
              + " story\\b.{0,60}(?:updates?|updated)|"
              + THIS
              + " (?:has been|was) (?:updated|edited|revised|changed|amended)"
              + " (?:to|with|on|at|after|for|in|since)|dieser (?:artikel|beitrag|text) wurde"
              + " .{0,60}(?:aktualisiert|ergänzt|überarbeitet)|cet article a été (?:mis à"
              + " jour|modifié)|este artículo (?:ha sido|fue) actualizado|esta"
              + " (?:matéria|reportagem|notícia) foi atualizada|(?:questo )?articolo aggiornato");
  private static final Pattern FIRST =
      of(
          Kind.FIRST_PUBLISHED,
          HERE
              + " (?:was )?(?:originally|first)"
              + " (?:appeared|published|ran|posted|produced|printed|written|reported)\\b(?! in"
              + " \\d)|^\\W*(?:originally|first) (?:published|appeared|posted|printed)"
              + " (?:in|on|by|at|as)\\b|"
              + HERE
              + " (?:originally|first) (?:appeared|ran) (?:in|on|at)"
              + "|"
              + HERE
              + " (?:is|was|has been)"
              + " (?:re-?published|reprinted|reproduced|syndicated|provided|produced)"
              + " (?:by|from|with|courtesy|here)|^\\W*(?:re-?published|reprinted|reproduced)"
              + " (?:from|with|by|courtesy)|(?:dieser (?:artikel|text|beitrag)|der"
              + " (?:artikel|text|beitrag)) (?:erschien|ist)"
              + " (?:zuerst|ursprünglich|erstmals)|(?:zuerst|ursprünglich)"
              + " (?:erschienen|veröffentlicht) (?:in|bei|auf|am)|cet article (?:est paru|a été"
              + " publié|a d'abord été publié)|(?:este artículo|esta nota) (?:fue publicad[oa]|se"
              + " publicó|apareció) (?:originalmente|por primera vez)|publicado"
              + " originalmente|originalmente publicado|questo articolo è (?:stato"
              + " pubblicato|apparso)");
  private static final Pattern FEED_FOOT =
      of("^the post .{3,400}? (?:appeared first|first appeared) on .{2,80}$");
  private static final Pattern LICENCE =
      of(
          Kind.LICENCE,
          "(?:republish(?:ed|ing)?|reprint(?:ed|ing)?|reproduc(?:e|ed|tion)|redistribut(?:e|ed|ion)|re-?use|syndicat(?:e|ed|ion))"
              + " .{0,160}(?:licen[cs]e|permission|permitted|must"
              + " (?:include|credit|carry)|subscribers only|guidelines|prohibited|forbidden|free of"
              + " charge|for free|without charge|allowed|consent|attribution|link back)|creative"
              + " commons|\\bcc[ -]by\\b|(?:without charge|free of charge|for free|at no cost) to"
              + " any .{0,80}(?:publisher|outlet|newspaper|news"
              + " organi[sz]ation|media)|(?:material|content|article|story|stories|report|text|work|item)s?"
              + " (?:may|must|can|should|cannot|can ?not|shall) (?:not )?(?:be"
              + " )?(?:published|reproduced|republished|copied|redistributed|rewritten|reprinted|broadcast)|content"
              + " licensing opportunities|licensing (?:our|this|opportunities)|republication"
              + " (?:terms|guidelines|rights)|terms of republication|all republished"
              + " articles|(?:all|any) (?:re-?published|reprinted) (?:articles|stories|content)|for"
              + " permission to"
              + " (?:re-?use|reprint|republish)|(?:nachdruck|weiterverbreitung|vervielfältigung|wiedergabe)"
              + " .{0,100}(?:genehmigung|gestattet|verboten|untersagt|lizenz|zustimmung)|reproduction"
              + " .{0,60}(?:interdite|autorisée)|(?:prohibida|queda prohibida|permitida) (?:su |la"
              + " )?reproducción|(?:proibida|permitida|autorizada) a reprodução|riproduzione"
              + " riservata|licencia creative|unter (?:der|einer)"
              + " (?:cc|creative)|(?:quoting|citing|using|use of) (?:our|these|the|any|all)"
              + " (?:site(?:['’]s)? )?(?:materials?|contents?|articles?|texts?)["
              + " ,].{0,80}(?:required|mandatory|obligatory|must)");
  private static final Pattern LICENCE_TALK =
      of(
          "(?:said|says|told|wrote|according to|sagte|erklärte|a"
              + " déclaré|dijo|сказал|заявил|сообщил)");

  /** A look before the patterns: nearly all blocks of nearly all pages end here. */
  private static final Prefilter MAY =
      Prefilter.of(
          PHOTO, WITHDRAWAL, CLARIFICATION, CORRECTION, EDITOR, UPDATE, FIRST, FEED_FOOT, LICENCE);

  private Notices() {}

  private static Pattern of(String words) {
    String start = words.replace("^\\W*", START);
    return Pattern.compile(start, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /** The words and the phrases of {@code notice-phrases.txt} for {@code kind}. */
  private static Pattern of(Kind kind, String words) {
    StringJoiner all = new StringJoiner("|");
    all.add(words);
    for (String line : Table.lines("notice-phrases.txt")) {
      if (line.startsWith(kind.name() + " ")) {
        all.add(
            line.substring(kind.name().length() + 1)
                .replace("{START}", START)
                .replace("{ART}", ART)
                .replace("{DATE}", "\\s*(?:\\(?[\\p{L}\\p{N} ,./:]{1,40}?\\)?)?\\s*")
                .replace("{COLON}", "[:：.\\-–—|\\])】]"));
      }
    }
    return of(all.toString());
  }

  /** What {@code block} announces about the article; null if it is none of its notices. */
  static @Nullable Kind kind(String block) {
    if (block.length() < 12 || block.length() > LONGEST) {
      return null;
    }
    long in = MAY.in(block);
    if (in == 0) {
      return null;
    }
    if (MAY.found(in, PHOTO, block)) {
      return Kind.CORRECTION;
    }
    String head = block.length() > HEAD ? block.substring(0, HEAD) : block;
    long may = block.length() > HEAD ? MAY.in(head) : in;
    if (MAY.found(may, WITHDRAWAL, head)) {
      return Kind.WITHDRAWAL;
    }
    if (MAY.found(may, CLARIFICATION, head)) {
      return Kind.CLARIFICATION;
    }
    if (MAY.found(may, CORRECTION, head)) {
      return Kind.CORRECTION;
    }
    if (MAY.found(may, EDITOR, head)) {
      return Kind.EDITORS_NOTE;
    }
    if (MAY.found(may, UPDATE, head)) {
      return Kind.UPDATE;
    }
    boolean licensed =
        block.length() < 1200
            && MAY.found(in, LICENCE, block)
            && !LICENCE_TALK.matcher(block).find();
    if (MAY.found(may, FIRST, head) || MAY.found(in, FEED_FOOT, block)) {
      return licensed && block.toLowerCase(java.util.Locale.ROOT).contains("licen")
          ? Kind.LICENCE
          : Kind.FIRST_PUBLISHED;
    }
    return licensed && speaksOfItself(block) ? Kind.LICENCE : null;
  }

  private static boolean speaksOfItself(String block) {
    return SELF.matcher(block).find();
  }

  private static final Pattern SELF =
      of(
          Kind.LICENCE,
          "this (?:article|story|work|content|material|post|report|piece|text|site|website)|these"
              + " articles|our"
              + " (?:articles|stories|content|work|reporting|guidelines|logo|journalism|licen[cs]e|terms|text)|all"
              + " content|all republished|©|copyright|all rights reserved|you (?:may|can|are"
              + " free|must)|republish|may not be|reprint|dieser"
              + " (?:artikel|text|beitrag)|nachdruck|cet article|este"
              + " artículo|reproducción|reprodução|riproduzione|licensed under|veröffentlicht"
              + " unter|content created by|reproduction interdite");
}
