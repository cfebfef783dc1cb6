package news.synoptic.extract;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.synoptic.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Why a page without a body is no article, by its headline and its words. Asked only where hardly
 * any text was found: an article about captchas is an article.
 *
 * @param reason what the page is
 * @param detail the words that say so
 */
record Refusal(Reason reason, String detail) {
  private static final int SAMPLE = 6000;
  private static final Pattern BOT =
      of(
          "just a moment\\b|attention required|checking (?:if the site connection is secure|your"
              + " browser)|verify(?:ing)? (?:that )?you are (?:a )?human|are you a"
              + " (?:robot|human)|i(?:'|’)?m not a robot|captcha|unusual"
              + " (?:traffic|activity)|access (?:to this page has been )?denied|please enable"
              + " (?:js|javascript) and disable any ad blocker|ddos protection|bot"
              + " (?:protection|detection|check)|pardon our interruption|security check|prove"
              + " (?:that )?you(?:'|’)?re (?:not a robot|human)|request (?:was )?blocked|you have"
              + " been blocked|ray id|bist du ein mensch|sind sie ein"
              + " (?:mensch|roboter)|sicherheitsüberprüfung|êtes-vous un"
              + " (?:robot|humain)|vérification de sécurité|no (?:eres|soy) un"
              + " robot|verifica(?:r|ndo)? que (?:eres|es) (?:un )?human|вы не робот|капч[аиу]|você"
              + " não é um robô|nie jesteś robotem|geen robot|inte (?:är )?en robot");
  private static final Pattern ERROR =
      of(
          "^\\W*(?:404|410|50[0234])\\b|(?:error|fehler|erreur|errore?|erro|fout|ошибка|błąd|błędu|http|code|status):?\\s+(?:404|410|50[0234])\\b|\\b(?:404|410|50[0234])\\s?[-–—:|.]?\\s?(?:error|fehler|not"
              + " found|page|$)|page (?:was |could |can )?not (?:be )?found|page (?:you"
              + " (?:are|were) looking for |you requested )?(?:does not|doesn['’]t|no longer)"
              + " exist|not found|(?:page|article|story) (?:is )?(?:no longer|not|un)"
              + " ?available|this page (?:isn['’]t|is not) available|something went wrong|an error"
              + " occurred|internal server error|service unavailable|bad gateway|oops|seite"
              + " (?:wurde )?(?:leider )?nicht gefunden|seite (?:existiert|ist) (?:leider"
              + " )?nicht|page (?:introuvable|non trouvée)|página no (?:encontrada|existe)|no (?:se"
              + " )?(?:ha )?encontra(?:do|mos|da)|página não (?:encontrada|existe)|pagina non"
              + " trovata|pagina niet gevonden|sidan (?:kunde inte|hittades inte|finns inte)|siden"
              + " (?:ble|blev) ikke fundet|sivua ei löyty|nie znaleziono|страница не"
              + " найдена|сторінку не знайдено|sayfa bulunamadı|halaman tidak"
              + " ditemukan|ページが見つかりません|页面不存在|找不到(?:页面|頁面)");
  private static final Pattern COOKIES =
      of(
          "we (?:and our (?:\\d+ )?partners )?(?:value your privacy|use cookies|store and/or"
              + " access)|before you continue|cookie"
              + " (?:consent|settings|preferences|policy|notice)|accept (?:all )?cookies|consent to"
              + " (?:the use of )?cookies|manage (?:your )?(?:consent|privacy|cookies)|privacy"
              + " (?:settings|preferences)|mit werbung (?:weiterlesen|lesen)|cookies"
              + " (?:zustimmen|akzeptieren|ablehnen|erlauben)|einwilligung|zustimmung|wir (?:und"
              + " unsere (?:\\d+ )?partner )?(?:verwenden|nutzen|setzen)"
              + " cookies|datenschutzeinstellungen|nous utilisons des cookies|accepter (?:et"
              + " continuer|les cookies|tout)|gestion des cookies|utilizamos cookies|aceptar (?:y"
              + " continuar|cookies|todo)|usamos cookies|aceitar (?:todos|cookies)|utilizziamo (?:i"
              + " )?cookie|accetta(?: tutti)?(?: i)? cookie|wij gebruiken cookies|cookies"
              + " accepteren|vi (?:bruger|bruker|använder) cookies|käytämme evästeitä|używamy"
              + " plików cookie|мы используем (?:файлы )?cookie|partners store and access|your"
              + " privacy choices|vos choix en matière|(?:nos|nous et nos) partenaires"
              + " utilis|onze partners gebruiken|våra partner använder|cookie-instellingen|nasi"
              + " partnerzy używa|partner usiamo|värnar om din integritet|respetamos tu"
              + " privacidad|tu privacidad nos importa|rispetto della tua privacy|szanujemy"
              + " (?:twoją )?prywatność|godkänn (?:alla|cookies)|cookies om verder|refuser ces"
              + " traceurs");
  private static final Pattern LOGIN =
      of(
          "(?:log|sign) ?in (?:to|with|or)\\b|please (?:log|sign) ?in|forgot(?:ten)? (?:your"
              + " )?password|create an? account|remember me|enter your"
              + " (?:email|password|username)|email(?: address)? (?:and"
              + " )?password|anmelden|einloggen|passwort vergessen|mot de passe oublié|se"
              + " connecter|connectez-vous|iniciar sesión|inicia sesión|contraseña|esqueceu"
              + " (?:a|sua) senha|fazer login|entrar com|accedi|password"
              + " dimenticata|inloggen|wachtwoord vergeten|logga in|glemt (?:dit"
              + " )?passord|kirjaudu|zaloguj|войти|забыли пароль|giriş yap");
  private static final Pattern PAYWALL =
      of(
          "subscribe (?:now |today )?(?:to (?:continue|keep|read|unlock|access)|for"
              + " (?:full|unlimited)|and (?:read|get))|to (?:continue|keep) reading|continue"
              + " reading (?:this article )?(?:with|by|for)|this (?:article|content|story) is"
              + " (?:for|only|available|reserved|exclusive)(?: \\w+){0,4}"
              + " (?:subscribers|members|paying)|(?:for|only) subscribers|subscribers"
              + " only|subscriber[- ]exclusive|unlock (?:this|the|full)|already a"
              + " (?:subscriber|member)|premium (?:article|content)|you(?:'|’)?ve reached your"
              + " (?:limit|monthly)|free articles? (?:left|remaining|this month)|(?:jetzt|sie)"
              + " (?:weiterlesen|freischalten)|artikel (?:freischalten|ist exklusiv|nur für)|nur"
              + " für abonnenten|abonnenten (?:lesen|vorbehalten)|exklusiv für"
              + " (?:abonnenten|mitglieder)|mit (?:einem )?(?:digital)?abo|weiterlesen mit|réservé"
              + " (?:aux|à nos) abonnés|il vous reste \\d+|abonnez-vous (?:pour|à)|s'abonner"
              + " pour|solo (?:para )?suscriptores|exclusivo para suscriptores|suscríbe(?:te|se)"
              + " para|contenido (?:exclusivo|premium)|exclusivo para assinantes|assine"
              + " para|conteúdo exclusivo|riservato agli abbonati|abbonati per|alleen voor"
              + " abonnees|word abonnee|endast för prenumeranter|bli prenumerant|testen sie unser"
              + " \\S+-angebot|sie möchten weiterlesen|kun for"
              + " abonnenter|bli abonnent|bliv abonnent|vain tilaajille|tilaa (?:lehti|nyt)|tylko"
              + " dla (?:subskrybentów|prenumeratorów)|только для подписчиков|оформите подписку");

  private static Pattern of(String words) {
    return Pattern.compile(words, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /**
   * What a page without a body is, by its words; null if they do not say.
   *
   * @param article whether the page's metadata say that it holds an article
   */
  static @Nullable Refusal of(String title, String text, boolean article) {
    String head = text.length() > SAMPLE ? text.substring(0, SAMPLE) : text;
    Refusal byTitle = find(title, Reason.BOT_CHECK, BOT);
    byTitle = byTitle != null ? byTitle : find(title, Reason.ERROR_PAGE, ERROR);
    byTitle = byTitle != null ? byTitle : find(title, Reason.COOKIE_WALL, COOKIES);
    byTitle = byTitle != null ? byTitle : find(title, Reason.LOGIN_PAGE, LOGIN);
    if (byTitle != null) {
      return byTitle;
    }
    Refusal byText = find(head, Reason.BOT_CHECK, BOT);
    byText = byText != null || !article ? byText : find(head, Reason.PAYWALL_STUB, PAYWALL);
    byText = byText != null ? byText : find(head, Reason.COOKIE_WALL, COOKIES);
    byText = byText != null ? byText : find(head, Reason.PAYWALL_STUB, PAYWALL);
    byText = byText != null ? byText : find(head, Reason.LOGIN_PAGE, LOGIN);
    return byText != null ? byText : find(head, Reason.ERROR_PAGE, ERROR);
  }

  /** Whether a short text speaks of consent to cookies and hardly of anything else. */
  static @Nullable Refusal consent(String title, String text) {
    Matcher m = COOKIES.matcher(title + "\n" + text);
    int found = 0;
    while (m.find()) {
      found++;
    }
    return found < 2
        ? null
        : new Refusal(Reason.COOKIE_WALL, "asks for consent " + found + " times");
  }

  /** Whether {@code text} offers the rest of the article for a subscription. */
  static @Nullable Refusal paywall(String text) {
    return find(
        text.length() > SAMPLE ? text.substring(text.length() - SAMPLE) : text,
        Reason.PAYWALL_STUB,
        PAYWALL);
  }

  private static @Nullable Refusal find(String text, Reason reason, Pattern pattern) {
    var m = pattern.matcher(text);
    return m.find() ? new Refusal(reason, "says '" + m.group() + "'") : null;
  }
}
